package dev.earshot.spotify.budget;

/**
 * The factor by which intervals between calls grow so that the daily budget lasts: 1
 * until half of it is used, or up to 85 % while it is used no faster than the day passes,
 * then more and more.
 */
final class Slowdown {

	static final double NONE = 1;

	static final double MAX_FOR_BUDGET = 6;

	static final double MAX_FOR_QUOTA = 24;

	private static final double MIN_FREE_SHARE = 0.5;

	private static final double HEAD_START = 0.05;

	private static final double MAX_FREE_SHARE = 0.85;

	private Slowdown() {
	}

	static double of(double used, double shareOfDay, double max) {
		double freeShare = Math.clamp(shareOfDay + HEAD_START, MIN_FREE_SHARE, MAX_FREE_SHARE);
		double excess = Math.clamp((used - freeShare) / (1 - freeShare), 0, 1);
		return NONE + (max - NONE) * excess;
	}

}
