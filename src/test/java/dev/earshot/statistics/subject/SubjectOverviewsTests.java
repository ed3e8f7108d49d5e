package dev.earshot.statistics.subject;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.HeatMap;
import dev.earshot.statistics.figures.ListenedTimes;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.figures.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Compares what is computed of random plays with what {@link PlainSubject} counts.
 */
class SubjectOverviewsTests {

	private static final long NOON = Instant.parse("2026-11-30T12:00:00Z").toEpochMilli();

	private static final int MINUTE = 60_000;

	private static final Period DAY = Period.of(PeriodUnit.DAY, LocalDate.parse("2026-11-30"));

	private static final ZoneId UTC = ZoneId.of("UTC");

	private final TestColumns log = new TestColumns();

	private final Random random = new Random(7);

	// On these days the clocks change, a year begins, or a date is left out.
	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2026-03-29", "Europe/Berlin,2026-10-25", "Asia/Kathmandu,2026-12-31",
			"Australia/Lord_Howe,2026-04-05", "America/St_Johns,2026-11-01", "Pacific/Apia,2011-12-30" })
	void agreeWithPlainLoopsOverTheSamePlays(ZoneId zone, LocalDate day) {
		fill(day.minusDays(45), 90);
		for (Period period : List.of(Period.of(PeriodUnit.DAY, day), Period.of(PeriodUnit.MONTH, day),
				Period.of(PeriodUnit.YEAR, day), new Period(null, day.minusDays(9), day.plusDays(800)))) {
			for (Subject subject : Subject.values()) {
				assertThatBothAgree(new SubjectKey(subject, subject.name().startsWith("A") ? 2 : 4), period, zone);
			}
			assertThatBothAgree(new SubjectKey(Subject.PODCASTS, 3), period, zone);
			assertThatBothAgree(new SubjectKey(Subject.AUDIOBOOKS, 6), period, zone);
		}
	}

	private void assertThatBothAgree(SubjectKey key, Period period, ZoneId zone) {
		PlainSubject plain = new PlainSubject(this.log, zone, key);
		Optional<SubjectOverview> found = overview(key, period, zone);
		assertThat(found.isPresent()).isEqualTo(plain.isPlayed());
		found.ifPresent((overview) -> {
			assertThat(overview.figures()).isEqualTo(plain.figures(period));
			assertThat(overview.before()).isEqualTo(plain.figures(period.previous()));
			assertThat(overview.first()).isEqualTo(plain.first());
			assertThat(overview.last()).isEqualTo(plain.last());
			assertThat(overview.times().days()).isEqualTo(plain.days(period));
			assertThat(hours(overview.times())).isEqualTo(plain.hours(period));
			assertThat(overview.ranks())
				.allSatisfy((rank) -> assertThat(rank.rank()).isEqualTo(plain.figures(rank.period()).rank()));
			assertThat(overview.heardBefore()).isEqualTo(plain.heardBefore(period));
			assertThat(overview.heardAfter()).isEqualTo(plain.heardAfter(period));
		});
	}

	private static Map<String, Duration> hours(ListenedTimes times) {
		Map<String, Duration> hours = new HashMap<>();
		for (DayOfWeek day : DayOfWeek.values()) {
			for (int hour = 0; hour < HeatMap.HOURS; hour++) {
				if (!times.heatMap().listened(day, hour).isZero()) {
					hours.put(day + " " + hour, times.heatMap().listened(day, hour));
				}
			}
		}
		return hours;
	}

	@Test
	void ranksWhatItConsistsOf() {
		this.log.item(PlayableKind.TRACK, 1, 5, 6).item(PlayableKind.TRACK, 2, 5).item(PlayableKind.TRACK, 2, 6);
		play(0, 1).play(1, 2).play(2, 2).play(3, 3);
		SubjectOverview artist = overview(new SubjectKey(Subject.ARTISTS, 5), DAY, UTC).orElseThrow();
		assertThat(artist.parts()).containsOnlyKeys(SubjectPart.TRACKS, SubjectPart.ALBUMS);
		assertThat(artist.parts().getOrDefault(SubjectPart.TRACKS, List.of())).extracting("id").containsExactly(2, 1);
		assertThat(artist.parts().getOrDefault(SubjectPart.ALBUMS, List.of())).extracting("id", "plays")
			.containsExactly(tuple(2, 2L), tuple(1, 1L));
	}

	@Test
	void ranksTheEpisodesOfAPodcast() {
		this.log.item(PlayableKind.EPISODE, null, 9).item(PlayableKind.EPISODE, null, 9);
		play(0, 1).play(1, 2).play(2, 2);
		SubjectOverview podcast = overview(new SubjectKey(Subject.PODCASTS, 9), DAY, UTC).orElseThrow();
		assertThat(podcast.parts().getOrDefault(SubjectPart.EPISODES, List.of())).extracting("id")
			.containsExactly(2, 1);
		assertThat(overview(new SubjectKey(Subject.AUDIOBOOKS, 9), DAY, UTC)).isEmpty();
	}

	@Test
	void findNothingNextToAPlayAfterALongPause() {
		this.log.item(PlayableKind.TRACK, null, 1).item(PlayableKind.TRACK, null, 2).item(PlayableKind.TRACK, null, 3);
		play(0, 1).play(31, 2).play(63, 3);
		SubjectOverview track = overview(new SubjectKey(Subject.TRACKS, 2), DAY, UTC).orElseThrow();
		assertThat(track.heardBefore()).containsExactly(new Adjacent(1, 1));
		assertThat(track.heardAfter()).isEmpty();
	}

	@Test
	void findNoOtherTrackOfAnArtistNextToIt() {
		this.log.item(PlayableKind.TRACK, null, 1).item(PlayableKind.TRACK, null, 1, 2);
		play(0, 1).play(1, 2);
		assertThat(overview(new SubjectKey(Subject.ARTISTS, 1), DAY, UTC).orElseThrow().heardAfter()).isEmpty();
		assertThat(overview(new SubjectKey(Subject.TRACKS, 1), DAY, UTC).orElseThrow().heardAfter())
			.containsExactly(new Adjacent(2, 1));
	}

	@Test
	void haveARankForEachYearOrMonth() {
		this.log.item(PlayableKind.TRACK, null, 1);
		play(0, 1);
		SubjectKey track = new SubjectKey(Subject.TRACKS, 1);
		assertThat(overview(track, DAY, UTC).orElseThrow().ranks()).isEmpty();
		assertThat(overview(track, Period.of(PeriodUnit.YEAR, DAY.first()), UTC).orElseThrow().ranks()).hasSize(12)
			.last()
			.extracting(PeriodRank::rank)
			.isNull();
		assertThat(
				overview(track, new Period(null, LocalDate.parse("2024-01-01"), DAY.last()), UTC).orElseThrow().ranks())
			.extracting(PeriodRank::rank)
			.containsExactly(null, null, 1);
	}

	// Each play lasts a minute.
	private SubjectOverviewsTests play(int minute, int item) {
		this.log.play(NOON + (long) minute * MINUTE, MINUTE, item, true);
		return this;
	}

	private void fill(LocalDate from, int days) {
		PlayableKind[] kinds = PlayableKind.values();
		for (int item = 0; item < 30; item++) {
			this.log.item(kinds[item % 7 % kinds.length], (item % 3 > 0) ? item / 4 : null, item % 9, 20 + item % 5);
		}
		long begin = from.atStartOfDay(UTC).toInstant().toEpochMilli();
		for (int play = 0; play < 800; play++) {
			long at = begin + this.random.nextLong(Duration.ofDays(days).toMillis());
			int listened = this.random.nextInt((play % 50 == 0) ? 30_000_000 : 240_000);
			this.log.play(at, listened, 1 + this.random.nextInt(30), this.random.nextBoolean());
		}
	}

	private Optional<SubjectOverview> overview(SubjectKey key, Period period, ZoneId zone) {
		return new SubjectOverviews(this.log.columns(), zone, CountRule.SPOTIFY).of(key, period);
	}

}
