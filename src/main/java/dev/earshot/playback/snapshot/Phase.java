package dev.earshot.playback.snapshot;

/**
 * A time in which people act at a rate of its own. The rates are those of the simulated
 * listeners on ordinary days: who has just skipped skips again, an item is skipped mostly
 * while it is new, and a pause is either short or long.
 */
public enum Phase {

	/** It is 4 seconds at most since an act. */
	JUST_ACTED(320, 4),

	/** It is 10 seconds at most. */
	ACTED(85, 10),

	/** It is 20 seconds at most. */
	ACTED_LATELY(34, 20),

	/** The first 3 seconds of an item. */
	BEGUN(80, 3),

	/** The rest of it. */
	PLAYING(8),

	/** The first minute of a pause. */
	PAUSED(17, 60),

	/** The rest of it. */
	LONG_PAUSED(4),

	/** There is no player. */
	SILENT(0.5);

	private static final double HOUR = 3600;

	private final double actsPerHour;

	private final double until;

	Phase(double actsPerHour) {
		this(actsPerHour, Double.POSITIVE_INFINITY);
	}

	Phase(double actsPerHour, double until) {
		this.actsPerHour = actsPerHour;
		this.until = until;
	}

	double actionsPerSecond() {
		return this.actsPerHour / HOUR;
	}

	/**
	 * How long the phase goes on.
	 * @param passed how many seconds have passed since the act, or of the item or pause
	 * @return the rest in seconds, negative if the phase is over
	 */
	double left(double passed) {
		return this.until - passed;
	}

}
