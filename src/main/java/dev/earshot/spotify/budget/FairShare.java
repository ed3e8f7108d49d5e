package dev.earshot.spotify.budget;

/**
 * What a day's plan leaves to one of the accounts that share it. Whoever has used no more
 * than an equal part may go on as long as there is any left; whoever has used more leaves
 * the others theirs for the rest of the day.
 */
final class FairShare {

	private FairShare() {
	}

	/**
	 * The calls that may be made by all together before this account has to wait longer.
	 * @param plan calls a day
	 * @param used how many of them this account has made today
	 * @param accounts how many share the plan
	 * @param shareOfDay how much of the day has passed, 0 to 1
	 * @return at most the plan
	 */
	static double of(int plan, int used, int accounts, double shareOfDay) {
		double equalPart = (double) plan / Math.max(1, accounts);
		double leftToOthers = (plan - equalPart) * (1 - shareOfDay);
		return (used > equalPart) ? plan - leftToOthers : plan;
	}

}
