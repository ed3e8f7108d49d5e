package dev.earshot.statistics.page;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class StatisticsControllerTests {

	private final ExtendedModelMap model = new ExtendedModelMap();

	@ParameterizedTest
	@EnumSource
	void showsWhatWasPlayedMostInAPeriod(TestDatabase database) {
		TestLog log = TestLog.in(database);
		log.play("Ferry", "Harbor", "Ferry");
		StatisticsPage page = page(log, new PeriodQuery("all", null, null, null));
		assertThat(page.rankings().get("tracks")).extracting(PlaceEntry::title).containsExactly("Ferry", "Harbor");
		assertThat(page.rankings().get("artists")).extracting(PlaceEntry::title).containsExactly("Lantern");
		assertThat(page.figures()).extracting(FigureEntry::name, FigureEntry::value)
			.contains(tuple("plays", 3L), tuple("tracks", 2L));
	}

	@Test
	void leadsFromAllTimeToListsOfAllTime() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		StatisticsPage page = page(log, new PeriodQuery("all", null, null, null));
		assertThat(page.figures()).extracting(FigureEntry::path)
			.contains("/statistics/top/tracks?period=all", "/statistics/top/artists?period=all&new=yes");
	}

	@Test
	void comparesWithThePeriodBefore() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry", "Harbor");
		StatisticsPage page = page(log, new PeriodQuery("day", "2026-11-30", null, null));
		assertThat(page.figures().getFirst()).extracting(FigureEntry::value, FigureEntry::before)
			.containsExactly(0L, 2L);
		assertThat(page.empty()).isTrue();
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		show(log, log.account(), new PeriodQuery(null, null, "2026-11-02", "2026-11-01"));
		assertThat(this.model.getAttribute("refusal")).isEqualTo(StatisticsRefusal.PERIOD_BACKWARDS);
		assertThat(this.model.getAttribute("page")).isNull();
	}

	@Test
	void leadsToTheConsentWhereThereIsNoLog() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		assertThat(show(log, new AccountId("stranger"), new PeriodQuery(null, null, null, null)))
			.isEqualTo("redirect:/history");
		assertThat(this.model).isEmpty();
	}

	@Test
	void isForItsOwnListenerOnly() {
		TestLog log = TestLog.in(TestDatabase.SQLITE);
		log.play("Ferry");
		TestLog owl = TestLog.of(log.jdbc(), "owl");
		assertThat(page(owl, new PeriodQuery("all", null, null, null)).rankings().values()).allMatch(List::isEmpty);
	}

	private StatisticsPage page(TestLog log, PeriodQuery query) {
		assertThat(show(log, log.account(), query)).isEqualTo("statistics/statistics");
		return (StatisticsPage) Objects.requireNonNull(this.model.getAttribute("page"));
	}

	private String show(TestLog log, AccountId account, PeriodQuery query) {
		Statistics statistics = TestStatistics.of(log, () -> TestLog.NOON.plus(Duration.ofDays(1)));
		return new StatisticsController(log.listeners(), statistics, TestStatistics.rankings(log),
				TestStatistics.highlightNames(log))
			.page(account, query, this.model);
	}

}
