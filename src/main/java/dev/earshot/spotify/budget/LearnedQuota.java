package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;

/**
 * The calls within 24 hours after which Spotify refused. It fades, because limits change
 * and other apps of the same developer count too.
 */
record LearnedQuota(int calls, Instant learnedAt) {

	private static final Duration FULL_EFFECT = Duration.ofDays(20);

	private static final Duration FADE_OUT = Duration.ofDays(10);

	private static final Duration DAY = Duration.ofDays(1);

	private static final double SAFE_SHARE = 0.9;

	private static final double NEAR_SHARE = 0.97;

	private static final double MIN_SHARE_OF_BUDGET = 0.1;

	boolean isExpired(Instant now) {
		return faded(now) >= 1;
	}

	// The limit stays below this quota, but never falls below a tenth of the budget.
	int limit(int budget, Instant now) {
		double lowest = Math.clamp(this.calls * SAFE_SHARE, budget * MIN_SHARE_OF_BUDGET, budget);
		return (int) Math.ceil(lowest + (budget - lowest) * faded(now));
	}

	// Returns whether a few more calls would exceed this quota. Always false on the day
	// it was learned: Spotify has then said itself when it accepts calls again.
	boolean isNear(int lastDay, Instant now) {
		boolean isNew = now.isBefore(this.learnedAt.plus(DAY));
		return !isNew && lastDay >= this.calls * (NEAR_SHARE + faded(now));
	}

	private double faded(Instant now) {
		Duration age = Duration.between(this.learnedAt, now);
		return Math.clamp((double) age.minus(FULL_EFFECT).toMillis() / FADE_OUT.toMillis(), 0, 1);
	}

}
