package dev.earshot.playback.snapshot;

/**
 * A time in which people act at a rate of its own. The rates are those of the simulated
 * listeners on ordinary days: after a skip the next one is likely, an item is skipped
 * mostly while it is new, and a pause is either short or long.
 */
public enum Phase {

	/** Up to 4 seconds after an action. */
	JUST_ACTED(320, 4),

	/** Up to 10 seconds after it. */
	ACTED(85, 10),

	/** Up to 20 seconds after it. */
	ACTED_LATELY(34, 20),

	/** The first 3 seconds of an item. */
	BEGUN(80, 3),

	/** The rest of it. */
	PLAYING(8),

	/** The first minute of a pause. */
	PAUSED(17, 60),

	/** The rest of it. */
	LONG_PAUSED(4),

	/** Nothing plays. */
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

	double left(double passed) {
		return this.until - passed;
	}

}
