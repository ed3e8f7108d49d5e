package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.history.log.LoggedPlay;

/**
 * Rows that plays are compared with, one after another. Nothing is kept of the plays,
 * because a log may have any number of them.
 */
final class ComparedRows {

	private static final long LONGEST = LoggedPlay.LONGEST.toMillis();

	private static final long TOLERANCE = 70_000;

	private final List<ImportRow> rows;

	private final Function<ImportRow, Timespan> time;

	private final Function<ImportRow, Stream<?>> items;

	private final Map<Object, NavigableMap<Long, List<TimedRow>>> sorted = new HashMap<>();

	private final BitSet same = new BitSet();

	private long longest;

	/**
	 * Creates rows.
	 * @param items tells the ID of the item of a row, or its folded title, or both
	 */
	ComparedRows(List<ImportRow> rows, Function<ImportRow, Timespan> time, Function<ImportRow, Stream<?>> items) {
		this.rows = rows;
		this.time = time;
		this.items = items;
	}

	/** Returns when plays begin that may be the same as rows. */
	Stream<Timespan> times() {
		return this.rows.stream().map(this.time).map((row) -> new Timespan(row.from() - LONGEST, row.to() + TOLERANCE));
	}

	/**
	 * Finds the rows that are the same as a play.
	 * @param item the ID of its item, or its folded title
	 */
	void compare(Object item, Timespan play) {
		if (this.sorted.isEmpty()) {
			sort();
		}
		NavigableMap<Long, List<TimedRow>> sameItem = this.sorted.get(item);
		if (sameItem != null) {
			sameItem.subMap(play.from() - this.longest - TOLERANCE, true, play.from() + LONGEST, true)
				.values()
				.stream()
				.flatMap(List::stream)
				.filter((row) -> row.time().isSamePlay(play))
				.forEach((row) -> this.same.set(row.number()));
		}
	}

	// Most rows are of a time of which the log has no such plays.
	private void sort() {
		for (int number = 0; number < this.rows.size(); number++) {
			ImportRow row = this.rows.get(number);
			TimedRow timed = new TimedRow(number, this.time.apply(row));
			this.longest = Math.max(this.longest, timed.time().length());
			this.items.apply(row).forEach((item) -> add(item, timed));
		}
	}

	private void add(Object item, TimedRow row) {
		this.sorted.computeIfAbsent(item, (_) -> new TreeMap<>())
			.computeIfAbsent(row.time().from(), (_) -> new ArrayList<>(1))
			.add(row);
	}

	/** Returns the rows that no play was the same as. */
	List<ImportRow> others() {
		return IntStream.range(0, this.rows.size())
			.filter((number) -> !this.same.get(number))
			.mapToObj(this.rows::get)
			.toList();
	}

	private record TimedRow(int number, Timespan time) {
	}

}
