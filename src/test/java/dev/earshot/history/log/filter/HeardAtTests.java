package dev.earshot.history.log.filter;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import dev.earshot.core.Interval;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.TestLog;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the plays that are found with the clock of each minute of them.
 */
class HeardAtTests {

	private static final long MINUTE = 60_000;

	private final Random random = new Random(5);

	// On these days the clocks change, a year begins, or a date is left out.
	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2026-03-29", "Europe/Berlin,2026-10-25", "Asia/Kathmandu,2026-12-31",
			"Australia/Lord_Howe,2026-04-05", "Australia/Lord_Howe,2026-10-04", "America/St_Johns,2026-11-01",
			"Pacific/Apia,2011-12-30", "UTC,2024-02-29" })
	void findsWhatWasHeardAtATimeOfTheClock(ZoneId zone, LocalDate day) {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		Interval days = new Interval(day.minusDays(8).atStartOfDay(zone).toInstant(),
				day.plusDays(8).atStartOfDay(zone).toInstant());
		List<LoggedPlay> plays = fill(log, days, 250);
		for (int hour = 0; hour < 24; hour += 1 + this.random.nextInt(3)) {
			DayOfWeek weekday = day.plusDays(hour % 3 - 1).getDayOfWeek();
			assertThatTheyAreFound(log, plays, new HeardAt(weekday, hour, zone, days));
			assertThatTheyAreFound(log, plays, new HeardAt(null, hour, zone, days));
			assertThatTheyAreFound(log, plays, new HeardAt(weekday, null, zone, days));
		}
	}

	@ParameterizedTest
	@EnumSource
	void findsTheSameInEachDatabase(TestDatabase database) {
		TestLog log = TestLog.in(database);
		ZoneId zone = ZoneId.of("Europe/Berlin");
		Interval days = new Interval(Instant.parse("2026-10-20T00:00:00Z"), Instant.parse("2026-10-30T00:00:00Z"));
		List<LoggedPlay> plays = fill(log, days, 200);
		assertThatTheyAreFound(log, plays, new HeardAt(DayOfWeek.SUNDAY, 2, zone, days));
		assertThatTheyAreFound(log, plays, new HeardAt(DayOfWeek.MONDAY, null, zone, days));
		assertThatTheyAreFound(log, plays, new HeardAt(null, 23, zone, days));
	}

	@ParameterizedTest
	@CsvSource({ "-9000-01-01T00:00:00Z,1990-01-01T00:00:00Z,0", "-9000-01-01T00:00:00Z,9999-01-01T00:00:00Z,1",
			"2100-01-01T00:00:00Z,9999-01-01T00:00:00Z,0" })
	void takesTimesThatNoLogHas(Instant from, Instant to, int found) {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		HeardAt sunday = new HeardAt(DayOfWeek.SUNDAY, 13, ZoneId.of("Europe/Berlin"), new Interval(from, to));
		assertThat(log.plays().count(log.listener(), PlayFilter.of(sunday))).isEqualTo(found);
	}

	private List<LoggedPlay> fill(TestLog log, Interval days, int times) {
		log.listeners().switchOn(log.account(), log.listener().zone(), Instant.EPOCH);
		log.jdbc().sql("update listener set recording_since = 0").update();
		List<LoggedPlay> plays = new ArrayList<>();
		for (int time = 0; time < times; time++) {
			Instant start = days.start()
				.plusMillis(this.random.nextLong(Duration.between(days.start(), days.end()).toMillis()))
				.minus(Duration.ofHours(6));
			Duration listened = Duration.ofMillis(this.random.nextLong((time % 9 > 0) ? 400_000 : 30_000_000));
			LoggedPlay ferry = TestLog.play(TestLog.track("Ferry", "Lantern"), start);
			plays.add(new LoggedPlay(start, start.plus(listened), listened, ferry.item(), ferry.source(),
					ferry.device(), null, ferry.start(), EndReason.SKIPPED));
			log.add(plays.getLast());
		}
		return plays;
	}

	private static void assertThatTheyAreFound(TestLog log, List<LoggedPlay> plays, HeardAt condition) {
		List<Instant> expected = plays.stream()
			.filter((play) -> minutes(play).anyMatch((minute) -> isAt(condition, minute)))
			.map(LoggedPlay::startedAt)
			.toList();
		List<Instant> found = new ArrayList<>();
		log.plays().forEach(log.listener(), PlayFilter.of(condition), (stored) -> found.add(stored.play().startedAt()));
		assertThat(found).as(condition.toString()).containsExactlyInAnyOrderElementsOf(expected);
	}

	// Hours and changes of the clock begin with a minute.
	private static LongStream minutes(LoggedPlay play) {
		long start = play.startedAt().toEpochMilli();
		long end = start + play.listened().toMillis();
		return (end > start) ? LongStream.concat(LongStream.of(start),
				LongStream.iterate(start - start % MINUTE + MINUTE, (minute) -> minute < end, (at) -> at + MINUTE))
				: LongStream.empty();
	}

	private static boolean isAt(HeardAt condition, long minute) {
		ZonedDateTime at = Instant.ofEpochMilli(minute).atZone(condition.zone());
		return condition.time().contains(at.toInstant()) && isAt(condition.weekday(), at.getDayOfWeek())
				&& isAt(condition.hour(), at.getHour());
	}

	private static boolean isAt(@Nullable Object wanted, Object shown) {
		return wanted == null || wanted.equals(shown);
	}

}
