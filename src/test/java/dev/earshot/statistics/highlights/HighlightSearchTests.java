package dev.earshot.statistics.highlights;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.columns.TestColumns.TestPlay;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.highlights.circumstances.Circumstances;
import dev.earshot.statistics.highlights.circumstances.Skips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares highlights of random plays with what {@link PlainHighlights} finds.
 */
class HighlightSearchTests {

	private static final ZoneId UTC = ZoneId.of("UTC");

	private static final int YEARS = 5;

	private static final CountRule EXPORTS = CountRule.of(Duration.ofSeconds(30), true);

	private final TestColumns log = new TestColumns();

	private final Random random = new Random(12);

	// On these days the clocks change, a year begins, or a date is left out.
	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2026-03-29", "Europe/Berlin,2026-10-25", "Asia/Kathmandu,2026-12-31",
			"Australia/Lord_Howe,2026-04-05", "America/St_Johns,2026-11-01", "Pacific/Apia,2011-12-29",
			"Pacific/Apia,2011-12-31", "UTC,2024-02-29" })
	void agreeWithPlainLoopsOverTheSamePlays(String zone, LocalDate day) {
		fill(day);
		List<Period> periods = new ArrayList<>(
				List.of(new Period(null, day.minusYears(YEARS).minusDays(40), day.plusDays(3)),
						new Period(null, day.minusDays(300), day.plusDays(2))));
		for (PeriodUnit unit : PeriodUnit.values()) {
			periods.add(Period.of(unit, day));
			periods.add(Period.of(unit, day.minusYears(2)));
		}
		for (Period period : periods) {
			assertThatBothAgree(period, CountRule.SPOTIFY, ZoneId.of(zone), day);
			assertThatBothAgree(period, EXPORTS, ZoneId.of(zone), day);
		}
	}

	@Test
	void findOfEachKind() {
		LocalDate day = LocalDate.parse("2026-11-30");
		fill(day);
		Highlights found = find(new Period(null, day.minusDays(1_500), day), UTC, day);
		assertThat(found.milestones().reached()).extracting(Milestone::mark).contains(Mark.PLAYS, Mark.HOURS);
		for (SubjectHighlights subject : List.of(found.tracks(), found.artists())) {
			assertThat(subject.firstHeard()).isNotEmpty();
			assertThat(subject.rediscovered()).isNotEmpty();
			assertThat(subject.obsessions()).isNotEmpty();
		}
		assertThat(found.onThisDay()).isNotEmpty();
		assertThat(found.circumstances().skips().skipped()).isPositive();
		assertThat(found.circumstances().devices()).hasSize(DeviceClass.values().length);
		assertThat(found.circumstances().contexts()).hasSize(10);
	}

	@Test
	void findNothingWithoutPlays() {
		LocalDate day = LocalDate.parse("2026-11-30");
		Period month = Period.of(PeriodUnit.MONTH, day);
		SubjectHighlights none = new SubjectHighlights(List.of(), List.of(), List.of());
		assertThat(find(month, UTC, day))
			.isEqualTo(new Highlights(month, new Streaks(null, null, null), new Milestones(List.of(), 0, Duration.ZERO),
					none, none, List.of(), new Circumstances(new Skips(0, 0, 0), List.of(), List.of())));
	}

	@Test
	void tellHowFarTheNextMilestoneIs() {
		LocalDate day = LocalDate.parse("2026-11-30");
		this.log.item(PlayableKind.TRACK, null, 1).play(at(day, 12), 5_400_000, 1, true);
		Milestones milestones = find(Period.of(PeriodUnit.DAY, day), UTC, day).milestones();
		assertThat(milestones.reached()).containsExactly(new Milestone(Mark.PLAYS, 1, 1, day));
		assertThat(milestones.missingPlays()).isEqualTo(999);
		assertThat(milestones.missingTime()).isEqualTo(Duration.ofMinutes(98 * 60 + 30));
	}

	@Test
	void keepARunThatMayGoOnToday() {
		LocalDate day = LocalDate.parse("2026-11-30");
		this.log.item(PlayableKind.TRACK, null, 1).play(at(day.minusDays(2), 23), 60_000, 1, true);
		this.log.play(at(day.minusDays(1), 1), 60_000, 1, true);
		Period month = Period.of(PeriodUnit.MONTH, day);
		Streak run = new Streak(day.minusDays(2), day.minusDays(1), 2);
		assertThat(find(month, UTC, day).streaks()).isEqualTo(new Streaks(run, run, run));
		assertThat(find(month, UTC, day.plusDays(1)).streaks().current()).isNull();
	}

	@Test
	void callNothingNewInAPeriodWithWhichTheLogBegins() {
		LocalDate day = LocalDate.parse("2026-11-30");
		this.log.item(PlayableKind.TRACK, null, 1).play(at(day, 1), 60_000, 1, true).play(at(day, 2), 60_000, 1, true);
		assertThat(find(Period.of(PeriodUnit.DAY, day), UTC, day).tracks().firstHeard()).isEmpty();
		this.log.item(PlayableKind.TRACK, null, 1).play(at(day.minusDays(1), 1), 60_000, 2, true);
		assertThat(find(Period.of(PeriodUnit.DAY, day), UTC, day).tracks().firstHeard())
			.containsExactly(new FirstHeard(1, day, 2));
	}

	private void assertThatBothAgree(Period period, CountRule rule, ZoneId zone, LocalDate day) {
		assertThat(new HighlightSearch(this.log.columns(), zone, rule).of(period, day))
			.isEqualTo(new PlainHighlights(this.log, rule, zone, period).of(day));
	}

	private Highlights find(Period period, ZoneId zone, LocalDate today) {
		return new HighlightSearch(this.log.columns(), zone, CountRule.SPOTIFY).of(period, today);
	}

	// Plays of all ends and devices. Each item is left alone in two of five years, and
	// new ones come; some are played
	// all day.
	private void fill(LocalDate day) {
		PlayableKind[] kinds = PlayableKind.values();
		for (int item = 0; item < 40; item++) {
			this.log.item(kinds[item % 7 % kinds.length], null, item % 9, 20 + item % 5);
		}
		for (int play = 0; play < 1_200; play++) {
			int before = this.random.nextInt(-3, YEARS * 365);
			int item = this.random.nextInt(20 + 20 * (YEARS - before / 365) / YEARS);
			if ((before / 365 + item) % YEARS > 1) {
				play(day.minusDays(before), 1 + item);
			}
		}
		for (int burst = 0; burst < 25; burst++) {
			burst(day.minusDays(burst * 70L), 1 + this.random.nextInt(40));
		}
	}

	private void burst(LocalDate day, int item) {
		for (int play = 0; play < 30; play++) {
			play(day.plusDays(play % 3), item);
		}
	}

	private void play(LocalDate day, int item) {
		int hours = this.random.nextInt(100) / 97 * 8;
		this.log.play(new TestPlay(at(day, 0) + this.random.nextLong(Duration.ofDays(1).toMillis()),
				this.random.nextInt(240_000) + (int) Duration.ofHours(hours).toMillis(), item, any(PlaySource.values()),
				any(EndReason.values()), any(DeviceClass.values()),
				this.random.nextBoolean() ? this.random.nextInt(1, 20) : null));
	}

	private <T> T any(T[] values) {
		return values[this.random.nextInt(values.length)];
	}

	private static long at(LocalDate day, int hour) {
		return day.atStartOfDay(UTC).toInstant().toEpochMilli() + Duration.ofHours(hour).toMillis();
	}

}
