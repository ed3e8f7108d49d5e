package dev.earshot.statistics.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.figures.Extremes.PlayMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares what stands out among random plays with what {@link PlainExtremes} finds.
 */
class ExtremesTests {

	private static final ZoneId UTC = ZoneId.of("UTC");

	private static final long NOON = Instant.parse("2026-11-30T12:00:00Z").toEpochMilli();

	private static final long DAY = Duration.ofDays(1).toMillis();

	private static final Period MONTH = Period.of(PeriodUnit.MONTH, LocalDate.parse("2026-11-30"));

	private final TestColumns log = new TestColumns();

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2026-03-29,1", "Europe/Berlin,2026-10-25,2", "Asia/Kathmandu,2026-12-31,3",
			"Australia/Lord_Howe,2026-04-05,4", "America/St_Johns,2026-11-01,5", "Pacific/Apia,2011-12-30,6",
			"UTC,2024-02-29,7" })
	void agreeWithPlainLoopsOverTheSamePlays(String zone, LocalDate day, int seed) {
		fill(day.minusDays(25), new Random(seed));
		for (PeriodUnit unit : PeriodUnit.values()) {
			assertThatBothAgree(Period.of(unit, day), ZoneId.of(zone));
		}
	}

	@Test
	void areNothingWithoutPlays() {
		assertThat(extremes(MONTH, UTC)).isEqualTo(new Extremes(null, null, null, null));
	}

	@Test
	void areTheOnlyPlayIfThereIsOne() {
		this.log.item(PlayableKind.TRACK, null, 1).play(NOON, 60_000, 1, true);
		Extremes extremes = extremes(MONTH, UTC);
		assertThat(extremes.first()).isEqualTo(extremes.last())
			.isEqualTo(new PlayMoment(Instant.ofEpochMilli(NOON), 1));
		assertThat(extremes.neverSkipped()).isEqualTo(new Ranked(1, null, 1, Duration.ofMinutes(1), 1));
	}

	@Test
	void leaveOutATrackThatWasSkippedOnce() {
		this.log.item(PlayableKind.TRACK, null, 1).item(PlayableKind.TRACK, null, 2);
		this.log.play(NOON, 60_000, 1, true).play(NOON + 60_000, 60_000, 1, true).play(NOON + 120_000, 900, 1, false);
		this.log.play(NOON + 180_000, 60_000, 2, true);
		assertThat(extremes(MONTH, UTC).neverSkipped()).isEqualTo(new Ranked(1, null, 2, Duration.ofMinutes(1), 1));
	}

	@Test
	void countNoEpisodeAsARepeatedTrack() {
		this.log.item(PlayableKind.EPISODE, null, 1).play(NOON, 60_000, 1, true).play(NOON + 60_000, 60_000, 1, true);
		assertThat(extremes(MONTH, UTC)).extracting(Extremes::repeat, Extremes::neverSkipped).containsOnlyNulls();
	}

	private void fill(LocalDate from, Random random) {
		PlayableKind[] kinds = PlayableKind.values();
		for (int item = 0; item < 40; item++) {
			this.log.item(kinds[item % 7 % kinds.length], null, item % 9, 20 + item % 5);
		}
		long begin = from.atStartOfDay(UTC).toInstant().toEpochMilli();
		for (int play = 0; play < 200; play++) {
			long at = begin + random.nextInt(50) * DAY + random.nextLong(DAY);
			this.log.play(at, random.nextInt(240_000), 1 + random.nextInt(40), random.nextInt(4) > 0);
		}
	}

	private void assertThatBothAgree(Period period, ZoneId zone) {
		Extremes extremes = extremes(period, zone);
		PlainExtremes plain = new PlainExtremes(this.log, zone, period);
		PlainStatistics statistics = new PlainStatistics(this.log, zone, CountRule.SPOTIFY);
		assertThat(extremes.first()).isEqualTo(plain.first());
		assertThat(extremes.last()).isEqualTo(plain.last());
		assertThat(extremes.repeat()).isEqualTo(plain.repeat());
		List<Ranked> tracks = statistics.ranking(Subject.TRACKS, period);
		assertThat(extremes.neverSkipped()).isEqualTo(plain.neverSkipped(tracks));
	}

	private Extremes extremes(Period period, ZoneId zone) {
		return new Overviews(this.log.columns(), zone, CountRule.SPOTIFY).extremes(period);
	}

}
