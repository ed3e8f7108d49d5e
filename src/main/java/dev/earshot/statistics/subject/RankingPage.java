package dev.earshot.statistics.subject;

import java.util.List;

import dev.earshot.statistics.figures.TopList;
import dev.earshot.statistics.page.PeriodChoice;
import dev.earshot.statistics.page.PlaceEntry;
import org.jspecify.annotations.Nullable;

/**
 * A page of all that was played in a period.
 */
record RankingPage(RankingQuery query, PeriodChoice choice, TopList list, List<PlaceEntry> places) {

	/** Returns its own path. */
	public String path() {
		return this.query.path(this.choice);
	}

	/**
	 * Returns the path of the page before this one, which is the last one if this is
	 * behind it; {@code null} if it is the first.
	 */
	public @Nullable String before() {
		int last = Math.max(1, Math.ceilDiv(this.list.found(), RankingQuery.SIZE));
		int before = Math.min(this.query.page() - 1, last);
		return (before > 0) ? this.query.turnedTo(before).path(this.choice) : null;
	}

	/** Returns the path of the page after this one; {@code null} if it is the last. */
	public @Nullable String after() {
		return (this.query.skipped() + RankingQuery.SIZE < this.list.found())
				? this.query.turnedTo(this.query.page() + 1).path(this.choice) : null;
	}

	/** Returns the path of what is new, or of everything. */
	public String other() {
		return this.query.other().path(this.choice);
	}

}
