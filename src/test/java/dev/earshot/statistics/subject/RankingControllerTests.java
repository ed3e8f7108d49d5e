package dev.earshot.statistics.subject;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.PlaceEntry;
import dev.earshot.statistics.page.StatisticsRefusal;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;

class RankingControllerTests {

	private static final PeriodQuery DAY = new PeriodQuery("day", "2026-11-29", null, null);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final ExtendedModelMap model = new ExtendedModelMap();

	@Test
	void turnsThePagesOfAllTracks() {
		this.log.play(IntStream.range(0, 60).mapToObj("Track %d"::formatted).toArray(String[]::new));
		RankingPage first = page(null, null, DAY);
		assertThat(first.list().found()).isEqualTo(60);
		assertThat(first.places()).hasSize(50);
		assertThat(first.before()).isNull();
		assertThat(first.after()).isEqualTo("/statistics/top/tracks?period=day&date=2026-11-29&page=2");
		RankingPage second = page(null, "2", DAY);
		assertThat(second.places()).hasSize(10).extracting((entry) -> entry.place().rank()).startsWith(51);
		assertThat(second.before()).isEqualTo("/statistics/top/tracks?period=day&date=2026-11-29");
		assertThat(second.after()).isNull();
	}

	@Test
	void showsOnlyWhatIsNew() {
		this.log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON));
		this.log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), TestLog.NOON.plusSeconds(86_400)));
		this.log.add(TestLog.play(TestLog.track("Harbor", "Lantern"), TestLog.NOON.plusSeconds(86_500)));
		RankingPage page = page("yes", null, new PeriodQuery("day", "2026-11-30", null, null));
		assertThat(page.places()).extracting(PlaceEntry::title).containsExactly("Harbor");
		assertThat(page.places().getFirst().place().rank()).isEqualTo(2);
		assertThat(page.other()).isEqualTo("/statistics/top/tracks?period=day&date=2026-11-30");
	}

	@Test
	void staysWithWhatIsNewInOtherPeriods() {
		this.log.play("Ferry");
		RankingPage page = page("yes", null, new PeriodQuery("day", "2026-11-28", null, null));
		String list = "/statistics/top/tracks?new=yes";
		assertThat(this.model.getAttribute("path")).isEqualTo(list);
		assertThat(page.choice().previous()).isEqualTo(list + "&period=day&date=2026-11-27");
		assertThat(page.choice().next()).isEqualTo(list + "&period=day&date=2026-11-29");
		assertThat(page.path()).isEqualTo("/statistics/top/tracks?period=day&date=2026-11-28&new=yes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "two", "99999999999", "" })
	void beginsWithTheFirstPageIfThePageIsNone(String number) {
		this.log.play("Ferry");
		assertThat(page(null, number, DAY).places()).hasSize(1);
	}

	@Test
	void leadsBackFromBehindTheLastPage() {
		this.log.play("Ferry");
		RankingPage page = page(null, "999999", DAY);
		assertThat(page.places()).isEmpty();
		assertThat(page.before()).isEqualTo("/statistics/top/tracks?period=day&date=2026-11-29");
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		show(this.log.account(), null, null, new PeriodQuery(null, null, "2026-11-02", "2026-11-01"));
		assertThat(this.model.getAttribute("refusal")).isEqualTo(StatisticsRefusal.PERIOD_BACKWARDS);
	}

	@Test
	void isForItsOwnListenerOnly() {
		this.log.play("Ferry");
		TestLog owl = TestLog.of(this.log.jdbc(), "owl");
		show(owl.account(), null, null, DAY);
		assertThat(((RankingPage) Objects.requireNonNull(this.model.getAttribute("page"))).places())
			.isEqualTo(List.of());
		assertThat(show(new AccountId("stranger"), null, null, DAY)).isEqualTo("redirect:/history");
	}

	private RankingPage page(@Nullable String isNew, @Nullable String number, PeriodQuery period) {
		assertThat(show(this.log.account(), isNew, number, period)).isEqualTo("statistics/top");
		return (RankingPage) Objects.requireNonNull(this.model.getAttribute("page"));
	}

	private String show(AccountId account, @Nullable String isNew, @Nullable String number, PeriodQuery period) {
		return new RankingController(this.log.listeners(), TestSubjects.top(this.log)).page(account, "tracks", isNew,
				number, period, this.model);
	}

}
