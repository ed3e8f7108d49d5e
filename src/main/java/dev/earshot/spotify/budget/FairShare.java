package dev.earshot.spotify.budget;

/**
 * Makes an account that has used more than an equal share of the daily budget leave the
 * others theirs for the rest of the day.
 */
final class FairShare {

	private FairShare() {
	}

	// Returns the calls that all accounts together may have made before this one slows
	// down.
	static double of(int budget, int used, int accounts, double shareOfDay) {
		double equalShare = (double) budget / Math.max(1, accounts);
		double leftToOthers = (budget - equalShare) * (1 - shareOfDay);
		return (used > equalShare) ? budget - leftToOthers : budget;
	}

}
