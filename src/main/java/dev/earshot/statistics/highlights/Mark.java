package dev.earshot.statistics.highlights;

import java.util.List;

/**
 * What milestones are counted in. After those that are listed, they follow at equal
 * distances.
 */
public enum Mark {

	/** Plays that count. */
	PLAYS(List.of(1L, 1_000L, 10_000L, 50_000L, 100_000L), 100_000),

	/** Hours that were listened, in any case. */
	HOURS(List.of(100L, 1_000L, 5_000L, 10_000L), 10_000);

	private final List<Long> first;

	private final long step;

	Mark(List<Long> first, long step) {
		this.first = first;
		this.step = step;
	}

	/** Returns the milestone that comes next. */
	public long after(long reached) {
		return this.first.stream()
			.filter((each) -> each > reached)
			.findFirst()
			.orElseGet(() -> (reached / this.step + 1) * this.step);
	}

}
