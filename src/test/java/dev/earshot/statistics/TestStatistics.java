package dev.earshot.statistics;

import java.time.InstantSource;

import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.ItemRepository;
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

	public static SubjectNames names(TestLog log) {
		ItemRepository items = TestItems.of(log.jdbc());
		return new SubjectNames(log.jdbc(), items, new SubjectCovers(TestDetails.of(log), items));
	}

}
