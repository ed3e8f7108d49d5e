package dev.earshot.core;

import java.time.Duration;
import java.time.Instant;

/**
 * The time in which something holds that was learned at its start. It holds no longer
 * once the clock has been set back before that, because nobody knows how long ago it was
 * then.
 *
 * @param start when it was learned
 * @param end from when on it does not hold
 */
public record Interval(Instant start, Instant end) {

	public static Interval of(Instant start, Duration length) {
		return new Interval(start, start.plus(length));
	}

	public boolean contains(Instant at) {
		return !at.isBefore(this.start) && at.isBefore(this.end);
	}

}
