package dev.earshot.notifications;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is told about, once or again and again while it lasts.
 *
 * @param name the same for the same thing; the IDs of accounts in it stand after a space
 * @param every how long after it was sent it may be sent again; {@code null} for never
 */
record Occasion(String name, @Nullable Duration every) {

	private static final Duration WEEK = Duration.ofDays(7);

	static Occasion once(String name) {
		return new Occasion(name, null);
	}

	static Occasion weekly(String name) {
		return new Occasion(name, WEEK);
	}

	/**
	 * Returns until when it has to have been sent to be sent again.
	 * @return in milliseconds, before all times if it is sent once
	 */
	long sentBefore(Instant now) {
		return (this.every != null) ? now.minus(this.every).toEpochMilli() : Long.MIN_VALUE;
	}

}
