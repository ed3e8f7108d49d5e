package dev.earshot.statistics.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.columns.TestColumns.TestPlay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlayedPeriodsTests {

	private final TestColumns log = new TestColumns();

	private final Random random = new Random(12);

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin,2026-10-25", "Asia/Kathmandu,2026-12-31", "Pacific/Apia,2011-12-30", "UTC,2024-02-29" })
	void agreeWithPlainLoopsOverTheSamePlays(String zone, LocalDate day) {
		fill(day.minusDays(60).atStartOfDay(ZoneId.of("UTC")).toInstant());
		for (PeriodUnit unit : PeriodUnit.values()) {
			Period period = Period.of(unit, day);
			PlayedPeriod played = played(period, ZoneId.of(zone));
			assertThat(played.artists()).isEqualTo(plain(Subject.ARTISTS, period, ZoneId.of(zone)));
			assertThat(played.tracks()).isEqualTo(plain(Subject.TRACKS, period, ZoneId.of(zone)));
			assertThat(played.figures())
				.isEqualTo(new PlainStatistics(this.log, ZoneId.of(zone), CountRule.SPOTIFY).figures(period));
		}
	}

	@Test
	void tellTheFirstPlayOfAllTime() {
		long before = Instant.parse("2020-01-01T12:00:00Z").toEpochMilli();
		long now = Instant.parse("2026-11-30T12:00:00Z").toEpochMilli();
		this.log.item(PlayableKind.TRACK, null, 1)
			.item(PlayableKind.TRACK, null, 1)
			.item(PlayableKind.EPISODE, null, 2);
		this.log.play(before - 60_000, 1_000, 1, false).play(before, 40_000, 1, true);
		this.log.play(now, 40_000, 2, true).play(now + 60_000, 40_000, 3, true);
		PlayedPeriod played = played(Period.of(PeriodUnit.YEAR, LocalDate.parse("2026-11-30")), ZoneId.of("UTC"));
		assertThat(played.artists()).containsExactly(new SubjectPlays(1, 1, Instant.ofEpochMilli(before)));
		assertThat(played.tracks()).containsExactly(new SubjectPlays(2, 1, Instant.ofEpochMilli(now)));
	}

	private PlayedPeriod played(Period period, ZoneId zone) {
		return new Overviews(this.log.columns(), zone, CountRule.SPOTIFY).played(period);
	}

	private List<SubjectPlays> plain(Subject subject, Period period, ZoneId zone) {
		TreeMap<Integer, SubjectPlays> found = new TreeMap<>();
		for (TestPlay play : this.log.plays()) {
			Instant at = Instant.ofEpochMilli(play.startedAt());
			LocalDate day = LocalDate.ofInstant(at, zone);
			long counted = (day.isBefore(period.first()) || day.isAfter(period.last())) ? 0 : 1;
			if (play.listened() >= 30_000 || play.end() == EndReason.COMPLETED) {
				for (int id : subject.ids(this.log.columns().items(), play.item() - 1)) {
					found.merge(id, new SubjectPlays(id, counted, at), SubjectPlays::and);
				}
			}
		}
		return found.values().stream().filter((each) -> each.plays() > 0).toList();
	}

	private void fill(Instant from) {
		PlayableKind[] kinds = PlayableKind.values();
		for (int item = 0; item < 40; item++) {
			this.log.item(kinds[item % 7 % kinds.length], null, item % 9, 20 + item % 5);
		}
		for (int play = 0; play < 400; play++) {
			this.log.play(from.toEpochMilli() + this.random.nextLong(Duration.ofDays(90).toMillis()),
					this.random.nextInt(90_000), 1 + this.random.nextInt(40), this.random.nextBoolean());
		}
	}

}
