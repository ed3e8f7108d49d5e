package dev.earshot.statistics.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.StartReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.page.TestQueries;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that numbers lead to plays that add up to them.
 */
class LinkedPlaysTests {

	private static final int TITLES = 9;

	private final Random random = new Random(3);

	@ParameterizedTest
	@EnumSource
	void addUpToTheNumberThatLeadsToThem(TestDatabase database) {
		TestLog log = TestLog.in(database);
		play(log, 200);
		CountingRules rules = new CountingRules(log.jdbc());
		rules.merge(log.listener().id(), id(log, "item", "title", "Track 1"), id(log, "item", "title", "Track 2"));
		rules.hide(log.listener().id(), id(log, "artist", "name", "Artist 0"));
		assertThatPlaysAddUp(log);
	}

	@ParameterizedTest
	@CsvSource({ "SQLITE,0,false", "SQLITE,60,false", "SQLITE,,false", "SQLITE,30,true", "POSTGRESQL,,false",
			"POSTGRESQL,60,true" })
	void addUpByEachRule(TestDatabase database, @Nullable Integer seconds, boolean exportsOnly) {
		TestLog log = TestLog.in(database);
		play(log, 200);
		log.jdbc()
			.sql("update play set source = 1, reported_at = case when listened_ms % 2 = 0 then ended_at end"
					+ " where listened_ms % 3 > 0")
			.update();
		log.listeners().setCounted(log.account(), (seconds != null) ? Duration.ofSeconds(seconds) : null, exportsOnly);
		assertThatPlaysAddUp(log);
	}

	private static void assertThatPlaysAddUp(TestLog log) {
		Overview overview = overview(log);
		assertThat(overview.figures().plays()).isPositive().isEqualTo(count(log, overview.period(), null));
		for (Ranked track : overview.rankings().getOrDefault(Subject.TRACKS, List.of())) {
			assertThat(track.plays()).isEqualTo(count(log, overview.period(), track.id()));
		}
	}

	private static Overview overview(TestLog log) {
		Statistics statistics = TestStatistics.of(log, () -> TestLog.NOON);
		return statistics.overview(log.listener(),
				new PeriodQuery("week", "2026-11-28", null, null).resolve(statistics, log.listener()));
	}

	private static long count(TestLog log, Period period, @Nullable Integer item) {
		return TestQueries
			.plays(log,
					"/history?from=" + period.first() + "&to=" + period.last() + "&counted=yes"
							+ ((item != null) ? "&item=" + item : ""))
			.size();
	}

	private void play(TestLog log, int times) {
		for (int time = 0; time < times; time++) {
			int title = this.random.nextInt(TITLES);
			Instant start = TestLog.NOON.plusMillis(this.random.nextLong(Duration.ofDays(20).toMillis()))
				.minus(Duration.ofDays(15));
			Duration listened = Duration.ofMillis(this.random.nextLong(90_000));
			log.add(new LoggedPlay(start, start.plus(listened), listened,
					TestLog.track("Track " + title, "Artist " + title % 3), PlaySource.RECORDED, DeviceClass.PHONE,
					null, StartReason.CHOSEN, this.random.nextBoolean() ? EndReason.COMPLETED : EndReason.SKIPPED));
		}
	}

	private static int id(TestLog log, String table, String column, String value) {
		return log.jdbc()
			.sql("select id from " + table + " where " + column + " = :value")
			.param("value", value)
			.query(Integer.class)
			.single();
	}

}
