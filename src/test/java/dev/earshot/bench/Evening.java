package dev.earshot.bench;

/**
 * An evening on which somebody acts at an even rate, as likely in the middle of a track
 * as at its beginning. Rates are per hour of playing; of the pauses, some are minutes
 * long.
 */
enum Evening {

	/**
	 * Somebody who cannot leave it alone: about an act every 54 seconds, 42 minutes long.
	 */
	RESTLESS("a restless evening", 100, 42, 43, 13.5, 12, 0.15, new Length(52, 105)),

	/** Guests skip once a minute. */
	PARTY("a party", 60, 240, 60, 0, 0, 0, new Length(150, 270)),

	/** Somebody has fallen asleep, and the music goes on. */
	SLEEPER("a sleeper", 4, 480, 0, 0, 0, 0, new Length(150, 270)),

	/** A single podcast, seldom touched. */
	PODCAST("a long podcast", 60, 210, 0, 2, 1, 0, new Length(3 * 3600, 4 * 3600));

	final String description;

	final int evenings;

	final long minutes;

	final double skips;

	final double seeks;

	final double pauses;

	final double longPauses;

	final Length length;

	Evening(String description, int evenings, long minutes, double skips, double seeks, double pauses,
			double longPauses, Length length) {
		this.description = description;
		this.evenings = evenings;
		this.minutes = minutes;
		this.skips = skips;
		this.seeks = seeks;
		this.pauses = pauses;
		this.longPauses = longPauses;
		this.length = length;
	}

	/**
	 * How long items are.
	 *
	 * @param least in seconds
	 * @param most in seconds
	 */
	record Length(double least, double most) {
	}

}
