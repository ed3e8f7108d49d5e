package dev.earshot.statistics;

import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.columns.TestColumns;

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

	public static Namesakes namesakes(TestLog log) {
		return new Namesakes(log.jdbc());
	}

	public static SubjectNames names(TestLog log) {
		return new SubjectNames(log.jdbc(), TestItems.of(log.jdbc()));
	}

}
