package dev.earshot.statistics.figures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.earshot.statistics.columns.ItemColumns;

/**
 * Each of the artists, tracks or other subjects that were played in a period.
 */
final class PlayedSubjects {

	private final Map<Integer, Sum> sums = new TreeMap<>();

	PlayedSubjects(Subject subject, ItemColumns items, ItemSums played, FirstPlays first) {
		for (int item = 0; item < played.size(); item++) {
			if (first.of(item) != FirstPlays.NEVER) {
				for (int id : subject.ids(items, item)) {
					this.sums.computeIfAbsent(id, (_) -> new Sum()).add(played.plays(item), first.of(item));
				}
			}
		}
	}

	/** Returns them in the order of their IDs. */
	List<SubjectPlays> list() {
		List<SubjectPlays> list = new ArrayList<>();
		this.sums.forEach((id, sum) -> {
			if (sum.plays > 0) {
				list.add(new SubjectPlays(id, sum.plays, Instant.ofEpochMilli(sum.first)));
			}
		});
		return list;
	}

	private static final class Sum {

		private long plays;

		private long first = FirstPlays.NEVER;

		void add(int counted, long began) {
			this.plays += counted;
			this.first = Math.min(this.first, began);
		}

	}

}
