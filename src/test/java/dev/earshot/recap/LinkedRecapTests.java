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
import dev.earshot.recap.RecapCard.RecapPlace;
import dev.earshot.statistics.TestPlays;
import dev.earshot.statistics.figures.Period;
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
		LocalDate day = LocalDate.parse(Objects.requireNonNull(busiest.path()).substring(14, 24));
		assertThat(busiest.note()).contains(TEXTS.time(heard(log, busiest, new Period(null, day, day))));
	}

	@Test
	void addUpToTheBusiestHour() {
		TestLog log = filled(TestDatabase.SQLITE);
		RecapCard card = cards(log, "hours").getFirst();
		int hour = Integer.parseInt(Objects.requireNonNull(card.path()).replaceAll(".*hour=", ""));
		Duration heard = Stream.of(DayOfWeek.values())
			.map((day) -> TestPlays.heard(plays(log, card), MONTH.days(), log.listener().zone(), day, hour))
			.reduce(Duration.ZERO, Duration::plus);
		assertThat(card.bars().get(hour).amount()).isEqualTo(TEXTS.time(heard));
		assertThat(card.bars().get(hour).percent()).isEqualTo(100);
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
		return TestPlays.heard(plays(log, card), period, log.listener().zone());
	}

	private static List<LoggedPlay> plays(TestLog log, RecapCard card) {
		return plays(log, card.path());
	}

	private static List<LoggedPlay> plays(TestLog log, @Nullable String path) {
		return TestQueries.plays(log, Objects.requireNonNull(path));
	}

	private static List<RecapCard> cards(TestLog log, String kind) {
		Recap recap = TestRecaps.of(log, () -> TestLog.NOON.plus(Duration.ofDays(1)))
			.find(log.account(), MONTH, Locale.ENGLISH)
			.orElseThrow();
		return recap.cards().stream().filter((card) -> card.kind().equals(kind)).toList();
	}

	private static TestLog filled(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestPlays.fill(log, new Random(3), 300);
		return log;
	}

}
