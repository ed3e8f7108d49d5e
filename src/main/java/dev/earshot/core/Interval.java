package dev.earshot.core;

import java.time.Duration;
import java.time.Instant;

/**
 * A half-open span of time, without its end. It starts when a fact was learned: if the
 * clock is set back before that moment, the age of the fact is unknown, and the interval
 * no longer contains the present.
 */
public record Interval(Instant start, Instant end) {

	public static Interval of(Instant start, Duration length) {
		return new Interval(start, start.plus(length));
	}

	public boolean contains(Instant at) {
		return !at.isBefore(this.start) && at.isBefore(this.end);
	}

}
