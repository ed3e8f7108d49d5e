package dev.earshot.statistics.highlights.named;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.PlayedFrom;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.highlights.Milestone;
import dev.earshot.statistics.highlights.Streak;
import dev.earshot.statistics.highlights.Streaks;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class HighlightNamesTests {

	// A year after the log began.
	private static final Instant NOON = TestLog.NOON.plus(Duration.ofDays(365));

	private static final LocalDate TODAY = LocalDate.parse("2027-11-29");

	@ParameterizedTest
	@EnumSource
	void areThoseOfWhatWasPlayed(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON));
		for (int minute = 0; minute < 20; minute++) {
			log.add(TestLog.play(TestLog.track("Harbor", "Owls"), NOON.plusSeconds(minute * 60L)));
		}
		NamedHighlights day = named(log, Period.of(PeriodUnit.DAY, TODAY));
		assertThat(day.tracks().firstHeard()).extracting((found) -> found.name().title()).containsExactly("Harbor");
		assertThat(day.artists().obsessions()).extracting((found) -> found.name().title()).containsExactly("Owls");
		assertThat(day.onThisDay()).extracting((found) -> found.name().title()).containsExactly("Ferry");
		assertThat(day.milestones()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areThoseOfContexts(TestDatabase database) {
		TestLog log = TestLog.in(database);
		LoggedContext playlist = new LoggedContext(PlayedFrom.PLAYLIST, "spotify:playlist:fog", "Songs for fog");
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), NOON, DeviceClass.TV, playlist, EndReason.COMPLETED));
		log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), NOON.plusSeconds(60)));
		assertThat(named(log, Period.of(PeriodUnit.DAY, TODAY)).contexts())
			.extracting((entry) -> entry.context(), (entry) -> entry.share().plays())
			.containsExactly(tuple(playlist, 1L));
	}

	@Test
	void leaveOutWhatWasDeletedMeanwhile() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		TestLog other = TestLog.in(TestDatabase.SQLITE);
		NamedHighlights named = TestStatistics.highlightNames(other)
			.of(TestStatistics.of(log, () -> NOON)
				.of(log.listener(), new Period(null, TODAY.minusYears(1), TODAY))
				.highlights());
		assertThat(named.found().milestones().reached()).extracting(Milestone::number).containsExactly(1L);
		assertThat(named.milestones()).isEmpty();
	}

	@Test
	void tellOneDayAsNoRunAndTheLongestOnce() {
		Streak run = new Streak(TODAY.minusDays(3), TODAY.minusDays(2), 2);
		Streak day = new Streak(TODAY, TODAY, 1);
		assertThat(StreakEntry.of(new Streaks(day, day, day))).isEmpty();
		assertThat(StreakEntry.of(new Streaks(run, day, run))).containsExactly(new StreakEntry("longest", run));
		assertThat(StreakEntry.of(new Streaks(run, run, run))).containsExactly(new StreakEntry("currentLongest", run));
		assertThat(StreakEntry.of(new Streaks(run, null, null))).hasSize(1);
	}

	@Test
	void leadToPagesAndPlays() {
		NamedSubjectHighlights tracks = new NamedSubjectHighlights(Subject.TRACKS, List.of(), List.of(), List.of());
		NamedSubjectHighlights artists = new NamedSubjectHighlights(Subject.ARTISTS, List.of(), List.of(), List.of());
		assertThat(tracks.page(7)).isEqualTo("/statistics/tracks/7");
		assertThat(tracks.plays(7, TODAY, TODAY))
			.isEqualTo("/history?item=7&counted=yes&from=2027-11-29&to=2027-11-29");
		assertThat(artists.plays(7, TODAY)).isEqualTo("/history?artist=7&counted=yes&to=2027-11-29");
	}

	private static NamedHighlights named(TestLog log, Period period) {
		return TestStatistics.highlightNames(log)
			.of(TestStatistics.of(log, () -> NOON).of(log.listener(), period).highlights());
	}

}
