package dev.earshot.statistics;

import java.time.InstantSource;

import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.columns.TestColumns;
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

	/** Returns rankings with the names of a log. */
	public static Rankings rankings(TestLog log) {
		return TestRankings.of(names(log));
	}

	public static SubjectNames names(TestLog log) {
		return new SubjectNames(log.jdbc(), TestItems.of(log.jdbc()));
	}

}
