package dev.earshot.statistics.figures;

import java.util.Arrays;

import dev.earshot.statistics.columns.PlayColumns;

/**
 * When each item, or what it counts for, was first played, of the plays that count.
 */
final class FirstPlays {

	/** The time of what was never played. */
	static final long NEVER = Long.MAX_VALUE;

	private final long[] first;

	/**
	 * Looks for the first plays.
	 * @param until in milliseconds since 1970, before which they began
	 */
	FirstPlays(PlayColumns plays, long until, CountRule rule) {
		this.first = new long[plays.items().size()];
		Arrays.fill(this.first, NEVER);
		int end = plays.firstAt(until);
		for (int play = 0; play < end; play++) {
			int item = plays.item(play);
			if (this.first[item] == NEVER && rule.counts(plays, play)) {
				this.first[item] = plays.startedAt(play);
			}
		}
	}

	private FirstPlays(FirstPlays items, SubjectPlaces subjects) {
		this.first = new long[subjects.ids().size()];
		Arrays.fill(this.first, NEVER);
		for (int item = 0; item < subjects.items(); item++) {
			for (int at = subjects.begin(item); at < subjects.end(item); at++) {
				int place = subjects.at(at);
				this.first[place] = Math.min(this.first[place], items.first[item]);
			}
		}
	}

	/** Returns the first plays of what the items count for. */
	FirstPlays of(SubjectPlaces subjects) {
		return new FirstPlays(this, subjects);
	}

	/** Returns when the first play began. */
	long at(int place) {
		return this.first[place];
	}

	/** Returns how many were first played from one moment to before another. */
	int countBetween(long from, long to) {
		return (int) Arrays.stream(this.first).filter((moment) -> moment >= from && moment < to).count();
	}

}
