package dev.earshot.recap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import dev.earshot.MessageFiles;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.page.TestQueries;
import dev.earshot.recap.RecapCard.RecapBar;
import dev.earshot.recap.RecapCard.RecapPlace;
import dev.earshot.statistics.TestPlays;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.subject.TestSubjects;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that each number of a recap leads to plays that add up to it.
 */
class LinkedRecapTests {

	private static final RecapPeriod MONTH = new RecapPeriod(2026, Month.NOVEMBER);

	private static final RecapTexts TEXTS = new RecapTexts(MessageFiles.ofEarshot().source(), Locale.ENGLISH);

	@ParameterizedTest
	@EnumSource
	void addUpToTheCounts(TestDatabase database) {
		TestLog log = filled(database);
		RecapCard card = cards(log, "plays").getFirst();
		assertThat(Objects.requireNonNull(card.figure())).isEqualTo(TEXTS.number(plays(log, card).size()));
		List<RecapPlace> places = Stream.concat(cards(log, "ranking").stream(), cards(log, "new").stream())
			.flatMap((each) -> each.places().stream())
			.toList();
		assertThat(places).hasSizeGreaterThan(15)
			.allSatisfy((place) -> assertThat(place.amount())
				.isEqualTo(TEXTS.say(new RecapText("recap.count", plays(log, place.path()).size()))));
	}

	@Test
	void addUpToTheTimes() {
		TestLog log = filled(TestDatabase.SQLITE);
		RecapCard all = cards(log, "time").getFirst();
		assertThat(all.note()).startsWith(TEXTS.time(heard(log, all, MONTH.days())) + ".");
		RecapCard busiest = cards(log, "day").getFirst();
		LocalDate day = LocalDate.parse(path(busiest).substring(14, 24));
		assertThat(busiest.note()).contains(TEXTS.time(heard(log, busiest, new Period(null, day, day))));
	}

	@Test
	void addUpToTheTimeBefore() {
		TestLog log = filled(TestDatabase.SQLITE);
		Period before = MONTH.previous().days();
		Duration heard = heard(log, cards(log, "time").getFirst().links().getLast().path(), before);
		assertThat(heard).isPositive()
			.isEqualTo(
					TestStatistics.of(log, () -> TestLog.NOON).overview(log.listener(), before).figures().listened());
	}

	@ParameterizedTest
	@EnumSource
	void leadToAsManyTracksAndArtists(TestDatabase database) {
		TestLog log = filled(database);
		RecapCard plays = cards(log, "plays").getFirst();
		assertThat(plays.note())
			.isEqualTo(TEXTS.say(new RecapText("recap.plays.note", listed(log, plays, 1), listed(log, plays, 2))));
		RecapCard added = cards(log, "new").getFirst();
		assertThat(added.figure()).isEqualTo(TEXTS.say(new RecapText("recap.new.artists", listed(log, added, 0))));
		assertThat(added.note()).startsWith(TEXTS.say(new RecapText("recap.new.tracks", listed(log, added, 1))));
	}

	private static int listed(TestLog log, RecapCard card, int link) {
		return TestSubjects.all(log, card.links().get(link).path()).size();
	}

	@Test
	void addUpToTheHours() {
		TestLog log = filled(TestDatabase.SQLITE);
		RecapCard card = cards(log, "hours").getFirst();
		assertThat(card.bars()).hasSize(24).allSatisfy((bar) -> {
			Duration heard = Stream.of(DayOfWeek.values())
				.map((day) -> heard(log, bar, day))
				.reduce(Duration.ZERO, Duration::plus);
			assertThat(bar.amount()).isEqualTo(TEXTS.time(heard));
			assertThat(bar.percent() == 100).isEqualTo(Objects.equals(bar.path(), path(card)));
		});
	}

	private static Duration heard(TestLog log, RecapBar bar, DayOfWeek day) {
		List<LoggedPlay> plays = (bar.path() != null) ? plays(log, bar.path()) : List.of();
		return TestPlays.heard(plays, MONTH.days(), log.listener().zone(), day, Integer.parseInt(bar.name()));
	}

	@ParameterizedTest
	@EnumSource(names = { "MONTH", "YEAR" })
	void addUpToTheBarsOfDaysAndMonths(PeriodUnit unit) {
		TestLog log = filled(TestDatabase.SQLITE);
		RecapPeriod period = (unit == PeriodUnit.MONTH) ? MONTH : new RecapPeriod(2026, null);
		List<RecapBar> bars = cards(log, period, "parts").getFirst().bars();
		assertThat(bars).filteredOn((bar) -> bar.path() != null).hasSizeGreaterThan(1).allSatisfy((bar) -> {
			String[] days = Objects.requireNonNull(bar.path()).split("=|&");
			Period part = new Period(null, LocalDate.parse(days[1]), LocalDate.parse(days[3]));
			assertThat(bar.amount()).isEqualTo(TEXTS.time(heard(log, bar.path(), part)));
		});
		assertThat(bars).filteredOn((bar) -> bar.path() == null)
			.allMatch((bar) -> bar.amount().equals(TEXTS.time(Duration.ZERO)));
	}

	@Test
	void leadToTheFirstAndTheLastPlay() {
		TestLog log = filled(TestDatabase.SQLITE);
		assertThat(cards(log, "ends").getFirst().places()).hasSize(2)
			.allSatisfy((place) -> assertThat(plays(log, place.path()))
				.extracting((play) -> TEXTS.moment(play.startedAt().atZone(log.listener().zone())))
				.contains(place.amount()));
	}

	private static Duration heard(TestLog log, RecapCard card, Period period) {
		return heard(log, path(card), period);
	}

	private static Duration heard(TestLog log, @Nullable String path, Period period) {
		return TestPlays.heard(plays(log, path), period, log.listener().zone());
	}

	private static String path(RecapCard card) {
		return card.links().getFirst().path();
	}

	private static List<LoggedPlay> plays(TestLog log, RecapCard card) {
		return plays(log, path(card));
	}

	private static List<LoggedPlay> plays(TestLog log, @Nullable String path) {
		return TestQueries.plays(log, Objects.requireNonNull(path));
	}

	private static List<RecapCard> cards(TestLog log, String kind) {
		return cards(log, MONTH, kind);
	}

	private static List<RecapCard> cards(TestLog log, RecapPeriod period, String kind) {
		Recap recap = TestRecaps.of(log, () -> TestLog.NOON.plus(Duration.ofDays(1)))
			.find(log.account(), period, Locale.ENGLISH)
			.orElseThrow();
		return recap.cards().stream().filter((card) -> card.kind().equals(kind)).toList();
	}

	private static TestLog filled(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestPlays.fill(log, new Random(3), 300);
		return log;
	}

}
