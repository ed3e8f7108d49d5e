package dev.earshot.statistics.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.columns.TestColumns.TestPlay;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares overviews of random plays with what {@link PlainStatistics} counts.
 */
class OverviewsTests {

	private static final long HOURS = Duration.ofHours(9).toMillis();

	private final TestColumns log = new TestColumns();

	private final Random random = new Random(12);

	// On these days the clocks change, a year begins, or a date is left out.
	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2026-03-29", "Europe/Berlin,2026-10-25", "Asia/Kathmandu,2026-12-31",
			"Australia/Lord_Howe,2026-04-05", "Australia/Lord_Howe,2026-10-04", "America/St_Johns,2026-11-01",
			"Pacific/Apia,2011-12-30", "UTC,2024-02-29" })
	void agreeWithPlainLoopsOverTheSamePlays(String zone, LocalDate day) {
		fill(day.minusDays(9), 18);
		for (PeriodUnit unit : PeriodUnit.values()) {
			assertThatBothAgree(Period.of(unit, day), ZoneId.of(zone), CountRule.SPOTIFY);
		}
		assertThatBothAgree(new Period(null, day.minusDays(2), day.plusDays(3)), ZoneId.of(zone), CountRule.SPOTIFY);
	}

	@ParameterizedTest
	@CsvSource({ "0,false", "10,false", "240,false", ",false", "30,true", ",true" })
	void agreeWithThemByEachRule(@Nullable Integer seconds, boolean exportsOnly) {
		LocalDate day = LocalDate.parse("2026-10-25");
		fill(day.minusDays(9), 18);
		Duration least = (seconds != null) ? Duration.ofSeconds(seconds) : null;
		assertThatBothAgree(Period.of(PeriodUnit.WEEK, day), ZoneId.of("Europe/Berlin"),
				CountRule.of(least, exportsOnly));
	}

	@Test
	void leaveOutEverythingThatNoExportTells() {
		this.log.item(PlayableKind.TRACK, null, 1);
		this.log.play(Instant.parse("2026-11-30T12:00:00Z").toEpochMilli(), 180_000, 1, true);
		Overview overview = new Overviews(this.log.columns(), ZoneId.of("UTC"),
				CountRule.of(CountRule.SPOTIFY.least(), true))
			.of(Period.of(PeriodUnit.DAY, LocalDate.parse("2026-11-30")));
		assertThat(overview.figures().isEmpty()).isTrue();
		assertThat(overview.rankings().values()).allMatch(List::isEmpty);
	}

	@Test
	void areEmptyWithoutPlays() {
		Overview overview = overview(Period.of(PeriodUnit.MONTH, LocalDate.parse("2026-11-30")), ZoneId.of("UTC"));
		assertThat(overview.figures()).isEqualTo(new Figures(Duration.ZERO, 0, 0, 0, 0, 0));
		assertThat(overview.times().days()).hasSize(30).extracting(DayTime::listened).containsOnly(Duration.ZERO);
		assertThat(overview.rankings().values()).allMatch((ranking) -> ranking.isEmpty());
	}

	@Test
	void countAPlayWhereItBeganAndItsTimeWhereItWasListened() {
		this.log.item(PlayableKind.TRACK, null, 1);
		this.log.play(Instant.parse("2026-12-31T23:59:00Z").toEpochMilli(), 180_000, 1, true);
		Overview before = overview(Period.of(PeriodUnit.YEAR, LocalDate.parse("2026-01-01")), ZoneId.of("UTC"));
		Overview after = overview(Period.of(PeriodUnit.YEAR, LocalDate.parse("2027-01-01")), ZoneId.of("UTC"));
		assertThat(before.figures()).isEqualTo(new Figures(Duration.ofMinutes(1), 1, 1, 1, 1, 1));
		assertThat(after.figures()).isEqualTo(new Figures(Duration.ofMinutes(2), 0, 0, 0, 0, 0));
		assertThat(after.before()).isEqualTo(before.figures());
	}

	@Test
	void countWhatWasListenedToForLongEnoughOrToItsEnd() {
		this.log.item(PlayableKind.TRACK, null, 1);
		long noon = Instant.parse("2026-11-30T12:00:00Z").toEpochMilli();
		this.log.play(noon, 29_999, 1, false).play(noon + 40_000, 30_000, 1, false).play(noon + 80_000, 9_000, 1, true);
		Overview overview = overview(Period.of(PeriodUnit.DAY, LocalDate.parse("2026-11-30")), ZoneId.of("UTC"));
		assertThat(overview.figures().plays()).isEqualTo(2);
		assertThat(overview.figures().listened()).isEqualTo(Duration.ofMillis(68_999));
	}

	@Test
	void tellTheRankInThePeriodBefore() {
		this.log.item(PlayableKind.TRACK, null, 1).item(PlayableKind.TRACK, null, 2);
		long sunday = Instant.parse("2026-11-29T12:00:00Z").toEpochMilli();
		long monday = Instant.parse("2026-11-30T12:00:00Z").toEpochMilli();
		this.log.play(sunday, 60_000, 2, true)
			.play(sunday + 60_000, 60_000, 2, true)
			.play(sunday + 120_000, 60_000, 1, true);
		this.log.play(monday, 60_000, 1, true);
		Overview overview = overview(Period.of(PeriodUnit.DAY, LocalDate.parse("2026-11-30")), ZoneId.of("UTC"));
		assertThat(overview.rankings().get(Subject.ARTISTS))
			.containsExactly(new Ranked(1, 2, 1, Duration.ofMinutes(1), 1));
	}

	private void fill(LocalDate from, int days) {
		PlayableKind[] kinds = PlayableKind.values();
		for (int item = 0; item < 40; item++) {
			this.log.item(kinds[item % 7 % kinds.length], (item % 3 > 0) ? item / 4 : null, item % 9, 20 + item % 5);
		}
		long begin = from.atStartOfDay(ZoneId.of("UTC")).toInstant().toEpochMilli();
		for (int play = 0; play < 600; play++) {
			long at = begin + this.random.nextLong(Duration.ofDays(days).toMillis());
			int listened = (int) ((play % 50 == 0) ? this.random.nextLong(HOURS) : this.random.nextLong(240_000));
			this.log.play(new TestPlay(at, listened, 1 + this.random.nextInt(40), any(PlaySource.values()),
					any(EndReason.values()), any(DeviceClass.values()), null));
		}
	}

	private <T> T any(T[] values) {
		return values[this.random.nextInt(values.length)];
	}

	private void assertThatBothAgree(Period period, ZoneId zone, CountRule rule) {
		Overview overview = new Overviews(this.log.columns(), zone, rule).of(period);
		PlainStatistics plain = new PlainStatistics(this.log, zone, rule);
		assertThat(overview.figures()).isEqualTo(plain.figures(period));
		assertThat(overview.before()).isEqualTo(plain.figures(period.previous()));
		assertThat(overview.rankings()).isEqualTo(plain.rankings(period));
		assertThat(overview.times().days()).isEqualTo(plain.days(period));
		assertThat(times(overview.times().heatMap())).isEqualTo(plain.hours(period));
	}

	private static Map<String, Duration> times(HeatMap map) {
		Map<String, Duration> times = new HashMap<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			for (int hour = 0; hour < HeatMap.HOURS; hour++) {
				if (!map.listened(day, hour).isZero()) {
					times.put(day + " " + hour, map.listened(day, hour));
				}
			}
		}
		return times;
	}

	private Overview overview(Period period, ZoneId zone) {
		return new Overviews(this.log.columns(), zone, CountRule.SPOTIFY).of(period);
	}

}
