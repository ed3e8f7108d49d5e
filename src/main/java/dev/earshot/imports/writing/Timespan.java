package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When something was played, in milliseconds.
 */
record Timespan(long from, long to) {

	// Polls see a play begin and end up to this much too late.
	private static final long TOLERANCE = 5_000;

	private static final long DAY = 24 * 60 * 60 * 1000;

	/**
	 * Returns whether two plays of the same item are the same play: most of the shorter
	 * one lies within the other one, or both begin and end at about the same time. A
	 * repetition begins where the play before it ends, so a window of time would take it
	 * for the same.
	 */
	boolean isSamePlay(Timespan other) {
		long common = Math.min(this.to, other.to) - Math.max(this.from, other.from);
		boolean mostly = common > 0 && common * 2 >= Math.min(length(), other.length());
		return mostly || (Math.abs(this.from - other.from) <= TOLERANCE && Math.abs(this.to - other.to) <= TOLERANCE);
	}

	long length() {
		return this.to - this.from;
	}

	/**
	 * Returns what these cover, in the order of time. Between two of them is more than a
	 * day.
	 */
	static List<Timespan> join(Stream<Timespan> times) {
		List<Timespan> joined = new ArrayList<>();
		times.sorted(Comparator.comparingLong(Timespan::from)).forEach((time) -> {
			Timespan last = joined.isEmpty() ? null : joined.getLast();
			if (last == null || time.from > last.to + DAY) {
				joined.add(time);
			}
			else {
				joined.set(joined.size() - 1, new Timespan(last.from, Math.max(last.to, time.to)));
			}
		});
		return joined;
	}

}
