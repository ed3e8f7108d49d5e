package dev.earshot.spotify.budget;

/**
 * How much longer to wait between calls so that a day's plan lasts: not at all for half
 * of it or while it is used no faster than the day passes, then more and more.
 */
final class Slowdown {

	static final double NONE = 1;

	/**
	 * The most that a plan of Earshot's own calls for.
	 */
	static final double MAX_FOR_BUDGET = 6;

	/**
	 * The most that Spotify's wall calls for.
	 */
	static final double MAX_FOR_QUOTA = 24;

	private static final double MIN_FREE_SHARE = 0.5;

	private static final double HEAD_START = 0.05;

	private static final double MAX_FREE_SHARE = 0.85;

	private Slowdown() {
	}

	/**
	 * The factor for the waits between calls.
	 * @param used how much of the plan is used
	 * @param shareOfDay how much of the day has passed, 0 to 1
	 * @param most the factor once all of the plan is used
	 * @return {@link #NONE} to the most
	 */
	static double of(double used, double shareOfDay, double most) {
		double onPace = Math.clamp(shareOfDay + HEAD_START, MIN_FREE_SHARE, MAX_FREE_SHARE);
		double tension = Math.clamp((used - onPace) / (1 - onPace), 0, 1);
		return NONE + (most - NONE) * tension;
	}

}
