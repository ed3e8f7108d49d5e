package dev.earshot.statistics.figures;

import java.util.Arrays;

import dev.earshot.statistics.columns.PlayColumns;

/**
 * When each item was first played, of the plays of all time that count.
 */
final class FirstPlays {

	/** The time of what was never played. */
	static final long NEVER = Long.MAX_VALUE;

	private final long[] first;

	FirstPlays(PlayColumns plays, CountRule rule) {
		this.first = new long[plays.items().size()];
		Arrays.fill(this.first, NEVER);
		for (int play = 0; play < plays.size(); play++) {
			int item = plays.item(play);
			if (this.first[item] == NEVER && rule.counts(plays, play)) {
				this.first[item] = plays.startedAt(play);
			}
		}
	}

	long of(int item) {
		return this.first[item];
	}

}
