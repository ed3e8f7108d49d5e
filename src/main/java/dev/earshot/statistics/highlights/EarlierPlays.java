package dev.earshot.statistics.highlights;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;

/**
 * How often, and when last, each item was played before a moment.
 */
final class EarlierPlays {

	private final int[] plays;

	private final long[] last;

	private final boolean any;

	EarlierPlays(PlayColumns all, long moment, CountRule rule) {
		this.plays = new int[all.items().size()];
		this.last = new long[all.items().size()];
		int end = all.firstAt(moment);
		boolean isAny = false;
		for (int play = 0; play < end; play++) {
			if (rule.counts(all, play)) {
				isAny = true;
				this.plays[all.item(play)]++;
				this.last[all.item(play)] = all.startedAt(play);
			}
		}
		this.any = isAny;
	}

	boolean isAny() {
		return this.any;
	}

	int plays(int item) {
		return this.plays[item];
	}

	/** Returns when an item was played last, if it was. */
	long last(int item) {
		return this.last[item];
	}

}
