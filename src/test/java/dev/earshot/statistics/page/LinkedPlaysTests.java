package dev.earshot.statistics.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import dev.earshot.core.Slug;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.page.TestQueries;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.TestPlays;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.highlights.circumstances.Circumstances;
import dev.earshot.statistics.page.HeatRow.HeatHour;
import dev.earshot.statistics.subject.TestSubjects;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each number of the page leads to plays that add up to it.
 */
class LinkedPlaysTests {

	private static final Period MONTH = Period.of(PeriodUnit.MONTH, LocalDate.parse("2026-11-01"));

	@ParameterizedTest
	@EnumSource
	void addUpToTheFigures(TestDatabase database) {
		TestLog log = filled(database);
		StatisticsPage page = page(log, MONTH);
		assertHeard(log, page.choice().plays().heard(), page.choice().period(), page.listened());
		assertHeard(log, page.choice().playsBefore().heard(), page.choice().period().previous(), page.listenedBefore());
		assertThat(page.figures()).allSatisfy((figure) -> {
			assertThat(figure.value()).isPositive();
			assertThat(counted(log, figure.path())).as(figure.path()).isEqualTo(figure.value());
			assertThat(counted(log, figure.pathBefore())).as(figure.pathBefore()).isEqualTo(figure.before());
		});
	}

	// A list of different tracks or artists leads on to their plays.
	private static long counted(TestLog log, String path) {
		return path.startsWith("/history") ? TestQueries.plays(log, path).size() : TestSubjects.all(log, path).size();
	}

	@ParameterizedTest
	@EnumSource
	void addUpToThePlacesOfRankingsAndLists(TestDatabase database) {
		TestLog log = filled(database);
		StatisticsPage page = page(log, MONTH);
		page.rankings().forEach((subject, places) -> {
			assertThat(places).as(subject).isNotEmpty();
			assertPlaces(log, page, places);
			assertPlaces(log, page,
					TestSubjects.all(log, "/statistics/top/" + subject + "?" + page.choice().parameters()));
		});
	}

	private static void assertPlaces(TestLog log, StatisticsPage page, List<PlaceEntry> places) {
		for (PlaceEntry entry : places) {
			PlaysLink plays = page.choice().plays().of(entry.subject(), entry.place().id());
			assertThat(TestQueries.plays(log, plays.counted())).as(plays.counted())
				.hasSize((int) entry.place().plays());
			assertHeard(log, plays.heard(), page.choice().period(), entry.listened());
		}
	}

	@ParameterizedTest
	@EnumSource
	void addUpToTheBarsOfDaysAndMonths(TestDatabase database) {
		TestLog log = filled(database);
		for (StatisticsPage page : List.of(page(log, MONTH),
				page(log, new Period(null, LocalDate.parse("2026-05-03"), LocalDate.parse("2026-11-29"))))) {
			assertThat(page.bars()).hasSizeGreaterThan(1)
				.allSatisfy((bar) -> assertHeard(log, page.choice().plays().during(bar.period()).heard(), bar.period(),
						bar.listened()));
		}
	}

	@ParameterizedTest
	@EnumSource
	void addUpToTheHoursOfTheWeek(TestDatabase database) {
		TestLog log = filled(database);
		StatisticsPage page = page(log, new Period(null, LocalDate.parse("2026-10-20"), LocalDate.parse("2026-11-20")));
		ZoneId zone = log.listener().zone();
		for (HeatRow row : page.heatMap()) {
			for (HeatHour hour : row.hours()) {
				List<LoggedPlay> plays = (hour.plays() != null) ? TestQueries.plays(log, hour.plays()) : List.of();
				assertThat(TestPlays.heard(plays, page.choice().period(), zone, row.day(), hour.hour()).toMillis())
					.as("%s %d", row.day(), hour.hour())
					.isEqualTo(hour.listened().millis());
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void addUpToTheTimesOfDevicesAndContexts(TestDatabase database) {
		TestLog log = filled(database);
		Circumstances found = TestStatistics.of(log, () -> TestLog.NOON)
			.of(log.listener(), MONTH)
			.highlights()
			.circumstances();
		String heard = PlaysLink.in(MONTH).heard();
		assertThat(found.devices()).allSatisfy((share) -> assertHeard(log, heard + "&device=" + Slug.of(share.of()),
				MONTH, Amount.of(share.listened())));
		assertThat(found.contexts()).allSatisfy(
				(share) -> assertHeard(log, heard + "&context=" + share.of(), MONTH, Amount.of(share.listened())));
	}

	private static void assertHeard(TestLog log, String path, Period period, Amount expected) {
		Duration heard = TestPlays.heard(TestQueries.plays(log, path), period, log.listener().zone());
		assertThat(heard.toMillis()).as(path).isEqualTo(expected.millis());
	}

	private static TestLog filled(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestPlays.fill(log, new Random(3), 300);
		return log;
	}

	@ParameterizedTest
	@CsvSource({ "SQLITE,0,false", "SQLITE,60,false", "SQLITE,,false", "SQLITE,30,true", "POSTGRESQL,,false",
			"POSTGRESQL,60,true" })
	void addUpByEachRule(TestDatabase database, @Nullable Integer seconds, boolean exportsOnly) {
		TestLog log = filled(database);
		log.jdbc()
			.sql("update play set source = 1, reported_at = case when listened_ms % 2 = 0 then ended_at end"
					+ " where listened_ms % 3 > 0")
			.update();
		log.listeners().setCounted(log.account(), (seconds != null) ? Duration.ofSeconds(seconds) : null, exportsOnly);
		StatisticsPage page = page(log, MONTH);
		page.rankings().values().forEach((places) -> assertPlaces(log, page, places));
	}

	private static StatisticsPage page(TestLog log, Period period) {
		Statistics statistics = TestStatistics.of(log, () -> TestLog.NOON);
		Overview overview = statistics.of(log.listener(), period).overview();
		return StatisticsPage.of(overview, new PeriodChoice("/statistics", period, false, null),
				TestStatistics.rankings(log).of(overview));
	}

}
