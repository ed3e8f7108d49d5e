package dev.earshot.household;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.TestLog;
import dev.earshot.household.ComparisonPage.TogetherRow;
import dev.earshot.household.SharedEntry.Part;
import dev.earshot.household.SharedEntry.PersonEntry;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ComparisonPagesTests {

	private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

	@ParameterizedTest
	@EnumSource
	void showPeopleSideBySideAndTogether(TestDatabase database) {
		ComparingHousehold household = ComparingHousehold.in(database).agreed();
		household.fox().play("Ferry", "Harbor", "Ferry");
		household.owl().play("Harbor", "Anchor");
		ComparisonPage page = household.page(household.fox(), ComparingHousehold.ALL);
		assertThat(page.people()).extracting(PersonRow::name, PersonRow::self, (row) -> row.plays())
			.containsExactly(tuple("Fox", true, 3L), tuple("Owl", false, 2L));
		assertThat(page.together()).isEqualTo(new TogetherRow(150_000, 5, 3, 1, 1, 1));
	}

	@ParameterizedTest
	@EnumSource
	void tellWhoHeardItFirstAndLeadToOnesOwnPlaysOnly(TestDatabase database) {
		ComparingHousehold household = ComparingHousehold.in(database).agreed();
		household.owl().play("Harbor");
		household.fox().play("Ferry", "Harbor");
		SharedEntry harbor = household.page(household.fox(), ComparingHousehold.ALL).tracks().getFirst();
		int item = household.fox()
			.jdbc()
			.sql("select id from item where title = 'Harbor'")
			.query(Integer.class)
			.single();
		String path = "/history?from=2026-11-23&to=2026-11-29&item=" + item + "&counted=yes";
		assertThat(harbor.name().title()).isEqualTo("Harbor");
		assertThat(harbor.people()).containsExactly(
				new PersonEntry("Fox", true, 1, List.of(new Part(1, path)), TODAY, false),
				new PersonEntry("Owl", false, 1, List.of(), TODAY, true));
	}

	@ParameterizedTest
	@EnumSource
	void showNobodyWhoHasNotAgreed(TestDatabase database) {
		ComparingHousehold household = ComparingHousehold.in(database);
		household.owl().play("Ferry");
		household.consents().give(HouseholdConsent.STATISTICS, household.fox().account());
		assertThat(household.page(household.fox(), ComparingHousehold.ALL).people()).extracting(PersonRow::name)
			.containsExactly("Fox");
		assertThat(household.comparisons().listener(household.owl().account())).isEmpty();
		household.consents().give(HouseholdConsent.PLAYBACK, household.owl().account());
		assertThat(household.page(household.fox(), ComparingHousehold.ALL).isAlone()).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void endWithTheConsent(TestDatabase database) {
		ComparingHousehold household = ComparingHousehold.in(database).agreed();
		assertThat(household.page(household.fox(), ComparingHousehold.ALL).isAlone()).isFalse();
		household.consents().withdraw(HouseholdConsent.STATISTICS, household.owl().account());
		assertThat(household.page(household.fox(), ComparingHousehold.ALL).isAlone()).isTrue();
		assertThat(household.comparisons().listener(household.owl().account())).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void showNothingThatSomebodyHides(TestDatabase database) {
		ComparingHousehold household = ComparingHousehold.in(database).agreed();
		household.fox().play("Ferry");
		household.owl().play("Ferry");
		new CountingRules(household.fox().jdbc()).hide(household.owl().listener().id(),
				household.fox().jdbc().sql("select id from artist").query(Integer.class).single());
		ComparisonPage page = household.page(household.fox(), ComparingHousehold.ALL);
		assertThat(page.artists()).isEmpty();
		assertThat(page.tracks()).isEmpty();
		assertThat(page.people().getLast().plays()).isZero();
		assertThat(page.people().getFirst().plays()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void findWhatOneLogNamesWithoutAUri(TestDatabase database) {
		ComparingHousehold household = ComparingHousehold.in(database).agreed();
		household.fox().play("Ferry");
		household.owl().add(TestLog.play(TestLog.file("FERRY", "Lantern"), TestLog.NOON));
		ComparisonPage page = household.page(household.owl(), ComparingHousehold.ALL);
		assertThat(page.together()).isEqualTo(new TogetherRow(60_000, 2, 1, 1, 1, 1));
	}

	@ParameterizedTest
	@EnumSource
	void countWhatIsTheSameOnceForEachPersonAndTogether(TestDatabase database) {
		ComparingHousehold household = ComparingHousehold.in(database).agreed();
		household.fox().play("Ferry");
		household.fox().add(TestLog.play(TestLog.file("FERRY", "Lantern"), TestLog.NOON.plusSeconds(600)));
		household.owl().play("Ferry");
		ComparisonPage page = household.page(household.fox(), ComparingHousehold.ALL);
		assertThat(page.people()).extracting(PersonRow::tracks, PersonRow::artists)
			.containsExactly(tuple(1L, 1L), tuple(1L, 1L));
		assertThat(page.together()).extracting(TogetherRow::tracks, TogetherRow::artists).containsExactly(1, 1);
	}

	@Test
	void addUpTheMinutesThatAreShown() {
		ComparingHousehold household = ComparingHousehold.in(TestDatabase.SQLITE).agreed();
		household.fox().play("Ferry", "Harbor", "Ferry");
		household.owl().play("Ferry", "Harbor", "Ferry");
		ComparisonPage page = household.page(household.fox(), ComparingHousehold.ALL);
		assertThat(page.people()).extracting(PersonRow::listened).containsOnly(Duration.ofSeconds(90));
		assertThat(page.listened()).isEqualTo(Duration.ofMinutes(2));
		assertThat(page.together().listenedMs()).isEqualTo(180_000);
	}

	@Test
	void countEachPersonsPlaysOnTheDaysOfTheirTimeZone() {
		ComparingHousehold household = ComparingHousehold.in(TestDatabase.SQLITE).agreed();
		household.owl().listeners().setZone(household.owl().account(), ZoneId.of("America/New_York"));
		Instant night = Instant.parse("2026-11-16T02:00:00Z");
		household.fox().play("Ferry", night);
		household.owl().play("Ferry", night);
		ComparisonPage page = household.page(household.fox(), new PeriodQuery("week", "2026-11-16", null, null));
		assertThat(page.people()).extracting((row) -> row.plays()).containsExactly(1L, 0L);
	}

	@Test
	void areEmptyWithoutPlays() {
		ComparingHousehold household = ComparingHousehold.in(TestDatabase.SQLITE).agreed();
		ComparisonPage page = household.page(household.fox(), ComparingHousehold.ALL);
		assertThat(page.together()).isEqualTo(new TogetherRow(0, 0, 0, 0, 0, 0));
		assertThat(page.people()).extracting(PersonRow::likeness).containsExactly(0, 0);
	}

	@Test
	void beginInTheWeekOfOnesOwnFirstPlay() {
		ComparingHousehold household = ComparingHousehold.in(TestDatabase.SQLITE).agreed();
		household.owl().play("Ferry", Instant.parse("2019-03-01T12:00:00Z"));
		household.fox().play("Ferry", Instant.parse("2024-03-01T12:00:00Z"));
		assertThat(household.page(household.fox(), ComparingHousehold.ALL).period().period().first())
			.isEqualTo("2024-02-26");
	}

	@Test
	void showNoDayThatGoesOn() {
		ComparingHousehold household = ComparingHousehold.in(TestDatabase.SQLITE).agreed();
		household.owl().play("Ferry", TestLog.NOON.plus(Duration.ofHours(20)));
		for (PeriodQuery query : List.of(ComparingHousehold.ALL, new PeriodQuery("day", "2026-11-30", null, null),
				new PeriodQuery(null, null, "2026-11-01", "2026-11-30"))) {
			ComparisonPage page = household.page(household.fox(), query);
			assertThat(page.together().plays()).isZero();
			assertThat(page.period().period().last()).isEqualTo(TODAY);
			assertThat(page.period().next()).isNull();
		}
	}

	@Test
	void endBeforeTheDayOfThePersonWhoseDayGoesOnLongest() {
		ComparingHousehold household = ComparingHousehold.in(TestDatabase.SQLITE).agreed();
		household.owl().listeners().setZone(household.owl().account(), ZoneId.of("Etc/GMT+12"));
		household.fox().listeners().setZone(household.fox().account(), ZoneId.of("Etc/GMT-14"));
		assertThat(household.page(household.fox(), ComparingHousehold.ALL).period().period().last())
			.isEqualTo("2026-11-28");
	}

	@Test
	void haveNoPeriodShorterThanAWeek() {
		Period day = Period.of(PeriodUnit.DAY, LocalDate.parse("2026-11-18"));
		Period week = Period.of(PeriodUnit.WEEK, day.first());
		assertThat(ComparedPeriod.of(day, TODAY)).isEqualTo(week);
		assertThat(ComparedPeriod.of(new Period(null, day.first(), day.last()), TODAY))
			.isEqualTo(new Period(null, week.first(), week.last()));
		assertThat(ComparedPeriod.UNITS).containsExactly("week", "month", "year", "all");
	}

}
