package dev.earshot.statistics.subject;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.page.TestQueries;
import dev.earshot.statistics.TestPlays;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.page.Amount;
import dev.earshot.statistics.page.HeatRow;
import dev.earshot.statistics.page.HeatRow.HeatHour;
import dev.earshot.statistics.page.PeriodChoice;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.PlaceEntry;
import dev.earshot.statistics.page.PlaysLink;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests that each number of the page of a subject leads to plays that add up to it.
 */
class SubjectLinksTests {

	@ParameterizedTest
	@EnumSource
	void addUpToEachNumber(TestDatabase database) {
		TestLog log = TestLog.in(database);
		TestPlays.fill(log, new Random(9), 250);
		for (SubjectKey key : List.of(key(log, Subject.TRACKS, "Item 2"), key(log, Subject.ARTISTS, "Artist 2"),
				key(log, Subject.ALBUMS, "Album 1"), key(log, Subject.PODCASTS, "Weather Hour"),
				key(log, Subject.AUDIOBOOKS, "The Lighthouse"))) {
			SubjectPage page = TestSubjects.pages(log)
				.find(log.listener(), key, new PeriodQuery("month", "2026-11-01", null, null))
				.orElseThrow();
			assertFigures(log, page);
			page.parts().values().forEach((places) -> assertPlaces(log, page, places));
			page.bars()
				.forEach((bar) -> assertHeard(log, page.plays().during(bar.period()).heard(), bar.period(),
						bar.listened()));
			assertShares(log, page);
			assertRanks(log, page);
			page.heatMap().forEach((row) -> row.hours().forEach((hour) -> assertHour(log, page, row, hour)));
		}
	}

	private static void assertFigures(TestLog log, SubjectPage page) {
		Period period = page.choice().period();
		assertThat(page.overview().figures().plays()).isPositive()
			.isEqualTo(TestQueries.plays(log, page.plays().counted()).size());
		assertThat(page.overview().before().plays())
			.isEqualTo(TestQueries.plays(log, page.playsBefore().counted()).size());
		assertHeard(log, page.plays().heard(), period, page.listened());
		assertHeard(log, page.playsBefore().heard(), period.previous(), page.listenedBefore());
	}

	private static void assertShares(TestLog log, SubjectPage page) {
		PeriodChoice choice = page.choice();
		Period period = choice.period();
		assertThat(page.overview().figures().share()).isPositive()
			.isEqualTo(share(log, page.plays().heard(), choice.plays().heard(), period), within(1e-9));
		assertThat(page.overview().before().share()).isEqualTo(
				share(log, page.playsBefore().heard(), choice.playsBefore().heard(), period.previous()), within(1e-9));
	}

	private static double share(TestLog log, String path, String all, Period period) {
		double listened = heard(log, all, period);
		return (listened > 0) ? heard(log, path, period) / listened : 0;
	}

	private static void assertRanks(TestLog log, SubjectPage page) {
		SubjectOverview overview = page.overview();
		assertThat(page.place()).isNotNull();
		assertRank(log, page, page.place(), overview.figures().rank());
		assertRank(log, page, page.placeBefore(), (overview.before().plays() > 0) ? overview.before().rank() : null);
		overview.ranks()
			.forEach((rank) -> assertRank(log, page, page.placeIn(rank), (rank.plays() > 0) ? rank.rank() : null));
	}

	private static void assertRank(TestLog log, SubjectPage page, @Nullable String path, @Nullable Integer rank) {
		List<Integer> ranks = (path != null) ? TestSubjects.page(log, path)
			.places()
			.stream()
			.map(PlaceEntry::place)
			.filter((place) -> place.id() == page.named().key().id())
			.map(Ranked::rank)
			.toList() : List.of();
		assertThat(ranks).as(path).isEqualTo((rank != null) ? List.of(rank) : List.of());
	}

	private static void assertPlaces(TestLog log, SubjectPage page, List<PlaceEntry> places) {
		assertThat(places).isNotEmpty();
		for (PlaceEntry entry : places) {
			PlaysLink plays = page.plays().of(entry.subject(), entry.place().id());
			assertThat(TestQueries.plays(log, plays.counted())).hasSize((int) entry.place().plays());
			assertHeard(log, plays.heard(), page.choice().period(), entry.listened());
		}
	}

	private static void assertHour(TestLog log, SubjectPage page, HeatRow row, HeatHour hour) {
		List<LoggedPlay> plays = (hour.plays() != null) ? TestQueries.plays(log, hour.plays()) : List.of();
		Duration heard = TestPlays.heard(plays, page.choice().period(), log.listener().zone(), row.day(), hour.hour());
		assertThat(heard.toMillis()).isEqualTo(hour.listened().millis());
	}

	private static void assertHeard(TestLog log, String path, Period period, Amount expected) {
		assertThat(heard(log, path, period)).as(path).isEqualTo(expected.millis());
	}

	private static long heard(TestLog log, String path, Period period) {
		return TestPlays.heard(TestQueries.plays(log, path), period, log.listener().zone()).toMillis();
	}

	private static SubjectKey key(TestLog log, Subject subject, String name) {
		return new SubjectKey(subject, switch (subject) {
			case TRACKS -> TestPlays.id(log, "item", name);
			case ARTISTS, PODCASTS, AUDIOBOOKS -> TestPlays.id(log, "artist", name);
			case ALBUMS -> TestPlays.id(log, "album", name);
		});
	}

}
