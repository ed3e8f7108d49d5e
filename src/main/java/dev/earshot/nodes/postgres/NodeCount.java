package dev.earshot.nodes.postgres;

import java.util.List;

import dev.earshot.nodes.Node;

/**
 * How many nodes share the work. After an outage of the database all others seem to be
 * dead until they have told that they are alive, so the number does not shrink at once.
 * {@link Membership} guards the counting.
 */
class NodeCount {

	private static final int BEATS_AFTER_AN_OUTAGE = 3;

	private int counted = 1;

	private volatile int beatsUntilSteady;

	void onOutage() {
		this.beatsUntilSteady = BEATS_AFTER_AN_OUTAGE;
	}

	boolean isFirstAfterAnOutage() {
		return this.beatsUntilSteady == BEATS_AFTER_AN_OUTAGE;
	}

	/**
	 * Counts at each beat, after {@link #isFirstAfterAnOutage} was asked.
	 * @return at least 1
	 */
	int next(List<Node> alive) {
		int count = Math.max(alive.size(), 1);
		if (this.beatsUntilSteady > 0) {
			this.beatsUntilSteady--;
			count = Math.max(count, this.counted);
		}
		this.counted = count;
		return count;
	}

}
