package dev.earshot.spotify.budget;

/**
 * Divides the daily budget among accounts. An account that has used no more than an equal
 * share may use all that is left; one that has used more leaves the others theirs for the
 * rest of the day.
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
