package dev.earshot.imports.writing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlayQueryTests {

	private static final String SQL = "select started_at from play where listener_id = :listener"
			+ " and started_at between :from and :to";

	private static final long NOON = TestLog.NOON.toEpochMilli();

	@ParameterizedTest
	@EnumSource
	void readsNothingBetweenTimesThatAreFarApart(TestDatabase database) {
		TestLog log = TestLog.in(database);
		for (int day = 0; day < 10; day++) {
			log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON.plus(Duration.ofDays(day))));
		}
		List<Long> read = new ArrayList<>();
		query(log).read(target(log), Stream.of(day(7), day(1), day(7), day(8)), (row) -> read.add(row.getLong(1)));
		assertThat(read).containsExactly(day(1).from(), day(7).from(), day(8).from());
	}

	@Test
	void letsPostgresqlTellAFewAtATime() {
		TestLog log = TestLog.in(TestDatabase.POSTGRESQL);
		log.play("Ferry", "Harbor");
		query(log).read(target(log), Stream.of(day(0)), (row) -> assertThat(row.getFetchSize()).isEqualTo(1_000));
	}

	private static PlayQuery query(TestLog log) {
		return new PlayQuery(log.jdbc(), SQL);
	}

	private static ImportTarget target(TestLog log) {
		return new ImportTarget(log.listener().id(), 1);
	}

	private static Timespan day(int day) {
		long from = NOON + Duration.ofDays(day).toMillis();
		return new Timespan(from, from + 60_000);
	}

}
