package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;

/**
 * As many calls within 24 hours as Spotify once found too many. Limits change and other
 * apps of the same developer count too, so a wall that is not met again fades after 20
 * days, is forgotten after 30, and never leaves less than a tenth of the plan.
 *
 * @param calls the calls that had been made
 * @param learnedAt when Spotify refused
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

	/**
	 * What is left of a plan that has to stay under this wall.
	 * @param plan calls a day
	 * @param now today
	 * @return at most the plan
	 */
	int limit(int plan, Instant now) {
		double lowest = Math.clamp(this.calls * SAFE_SHARE, plan * MIN_SHARE_OF_BUDGET, plan);
		return (int) Math.ceil(lowest + (plan - lowest) * faded(now));
	}

	/**
	 * Whether a few calls more would meet this wall again. Not on the day it was met:
	 * Spotify itself has said then when calls are welcome again.
	 * @param lastDay calls within the last 24 hours
	 * @param now today
	 * @return whether what is left had better be kept for commands
	 */
	boolean isNear(int lastDay, Instant now) {
		boolean wasMetToday = now.isBefore(this.learnedAt.plus(DAY));
		return !wasMetToday && lastDay >= this.calls * (NEAR_SHARE + faded(now));
	}

	private double faded(Instant now) {
		Duration age = Duration.between(this.learnedAt, now);
		return Math.clamp((double) age.minus(FULL_EFFECT).toMillis() / FADE_OUT.toMillis(), 0, 1);
	}

}
