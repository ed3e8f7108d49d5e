package dev.earshot.history.filling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.earshot.history.log.LoggedPlay;

/**
 * Compares Spotify's list with what a log has.
 */
final class ListComparison {

	private final List<LoggedPlay> missing = new ArrayList<>();

	private final List<TimedItem> earlier;

	private ListComparison(List<TimedItem> known) {
		this.earlier = new ArrayList<>(known);
	}

	/**
	 * Returns the plays of the list that the log does not have, the oldest first. One
	 * item plays at a time, so they begin when the one before has ended.
	 * @param rows of the list, which begin as early as is possible
	 * @param known what the log has from about that time
	 */
	static List<LoggedPlay> missing(List<LoggedPlay> rows, List<TimedItem> known) {
		List<LoggedPlay> ordered = rows.stream().sorted(Comparator.comparing(LoggedPlay::endedAt)).toList();
		Set<Integer> found = SamePlays.find(ordered.stream().map(TimedItem::of).toList(), known).keySet();
		ListComparison comparison = new ListComparison(known);
		for (int row = 0; row < ordered.size(); row++) {
			comparison.add(ordered.get(row), found.contains(row));
		}
		return comparison.missing;
	}

	private void add(LoggedPlay row, boolean isKnown) {
		TimedItem item = TimedItem.of(row);
		if (!isKnown && this.earlier.stream().noneMatch(item::isCoveredBy)) {
			this.missing.add(row.beginningAt(Instant.ofEpochMilli(beginning(item))));
		}
		this.earlier.add(item);
	}

	private long beginning(TimedItem item) {
		long free = this.earlier.stream()
			.mapToLong(TimedItem::to)
			.filter((end) -> end <= item.to())
			.max()
			.orElse(item.from());
		return Math.clamp(free, item.from(), item.to() - Math.min(item.length(), TimedItem.SHORTEST));
	}

}
