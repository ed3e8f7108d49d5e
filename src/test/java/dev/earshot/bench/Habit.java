package dev.earshot.bench;

/**
 * How a person listens on one day.
 */
enum Habit {

	/** Music in sessions, now and then looking for something better. */
	NORMAL("a normal day", 10, 0.25, 0.75, 1, 0.5, 60),

	/** Looking for something better most of the time. */
	SKIPPING("a day of skipping", 10, 0.8, 0.86, 1, 0.5, 60),

	/** Music, paused again and again. */
	INTERRUPTED("a day of pauses", 10, 0.2, 0.7, 5, 0.5, 45),

	/** Podcasts, with jumps of 15 seconds. */
	PODCASTS("a day of podcasts", 40, 0, 0, 2, 4, 90),

	/** A single session and silence. */
	IDLE("a quiet day", 20, 0.25, 0.75, 1, 0.5, 900);

	private static final Habit[] TEN_DAYS = { NORMAL, NORMAL, SKIPPING, NORMAL, PODCASTS, INTERRUPTED, NORMAL, IDLE,
			SKIPPING, PODCASTS };

	final String description;

	final int days;

	final double beginsPicking;

	final double skipsWhilePicking;

	final double pausesPerHour;

	final double jumpsPerHour;

	final double minutesBetweenSessions;

	Habit(String description, int days, double beginsPicking, double skipsWhilePicking, double pausesPerHour,
			double jumpsPerHour, double minutesBetweenSessions) {
		this.description = description;
		this.days = days;
		this.beginsPicking = beginsPicking;
		this.skipsWhilePicking = skipsWhilePicking;
		this.pausesPerHour = pausesPerHour;
		this.jumpsPerHour = jumpsPerHour;
		this.minutesBetweenSessions = minutesBetweenSessions;
	}

	static Habit of(int day) {
		return TEN_DAYS[day % TEN_DAYS.length];
	}

	boolean isOfPodcasts() {
		return this == PODCASTS;
	}

}
