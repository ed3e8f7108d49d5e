package dev.earshot.history.log;

import java.time.Duration;
import java.time.Instant;

/**
 * A time for which plays may be missing.
 */
public record Gap(Instant beganAt, Instant endedAt, GapReason reason) {

	// Hardly any item is shorter, and polls can be as far apart.
	private static final Duration SHORTEST = Duration.ofMinutes(2);

	public boolean isLong() {
		return Duration.between(this.beganAt, this.endedAt).compareTo(SHORTEST) > 0;
	}

}
