package dev.earshot.statistics;

import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.highlights.named.HighlightNames;
import dev.earshot.statistics.highlights.named.TestHighlights;
import dev.earshot.statistics.page.Rankings;
import dev.earshot.statistics.page.TestRankings;

/**
 * Statistics of logs of tests.
 */
public final class TestStatistics {

	private TestStatistics() {
	}

	public static Statistics of(TestLog log, InstantSource clock) {
		return new Statistics(TestColumns.logs(log), clock);
	}

	public static RecentListening recent(TestLog log, InstantSource clock, Ticker ticker) {
		return new RecentListening(log.listeners(), of(log, clock), new ListenedSums(log.jdbc()), ticker);
	}

	/** Returns rankings with the names of a log. */
	public static Rankings rankings(TestLog log) {
		return TestRankings.of(names(log));
	}

	public static Namesakes namesakes(TestLog log) {
		return new Namesakes(log.jdbc());
	}

	public static SubjectNames names(TestLog log) {
		ItemRepository items = TestItems.of(log.jdbc());
		return new SubjectNames(log.jdbc(), items, new SubjectCovers(TestDetails.of(log), items));
	}

	public static HighlightNames highlightNames(TestLog log) {
		return TestHighlights.names(names(log), log.jdbc());
	}

}
