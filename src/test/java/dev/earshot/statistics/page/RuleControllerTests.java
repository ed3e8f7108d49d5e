package dev.earshot.statistics.page;

import java.time.Duration;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.page.RuleController.RuleRefusal;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

import static org.assertj.core.api.Assertions.assertThat;

class RuleControllerTests {

	private final RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();

	private TestLog log = TestLog.in(TestDatabase.SQLITE);

	@ParameterizedTest
	@EnumSource
	void changesWhatCounts(TestDatabase database) {
		this.log = TestLog.in(database);
		long before = this.log.listener().version();
		change("240", false, true);
		assertThat(rule()).isEqualTo(CountRule.of(Duration.ofMinutes(4), true));
		assertThat(this.log.listener().version()).isGreaterThan(before);
		assertThat(this.redirect.getFlashAttributes().get("notice")).isEqualTo("statistics-rule");
	}

	@ParameterizedTest
	@EnumSource
	void countsOnlyPlaysToTheEndWhateverTheTime(TestDatabase database) {
		this.log = TestLog.in(database);
		change(null, true, false);
		assertThat(rule()).isEqualTo(CountRule.of(null, false));
	}

	@Test
	void beginsWithWhatSpotifyCounts() {
		assertThat(rule()).isEqualTo(CountRule.SPOTIFY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "600", " 30 " })
	void takesSecondsUpToTenMinutes(String seconds) {
		change(seconds, false, false);
		assertThat(rule().least()).hasSeconds(Long.parseLong(seconds.strip()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "601", "-1", "1.5", "half", "99999999999" })
	void refusesWhatIsNoSuchNumber(String seconds) {
		change(seconds, false, true);
		assertThat(rule()).isEqualTo(CountRule.SPOTIFY);
		assertThat(this.redirect.getFlashAttributes().get("refusal")).isEqualTo(RuleRefusal.RULE_SECONDS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/statistics", "/statistics?period=year&date=2026-01-01", "/statistics/calendar",
			"/history/items/7" })
	void leadsBack(String path) {
		assertThat(change("30", path)).isEqualTo("redirect:" + path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://example.com/statistics", "//example.com", "/statisticsque", "/statistics?a={b}",
			"/account", "/statistics\r\nA: b", "" })
	void leadsNowhereElse(String path) {
		assertThat(change("30", path)).isEqualTo("redirect:/statistics");
	}

	@Test
	void changesNothingOfOthers() {
		TestLog owl = TestLog.of(this.log.jdbc(), "owl");
		change("0", false, true);
		assertThat(CountRule.of(owl.listener())).isEqualTo(CountRule.SPOTIFY);
	}

	@Test
	void doesNothingWithoutALog() {
		new RuleController(this.log.listeners()).change(new AccountId("stranger"), "0", false, false, "",
				this.redirect);
		assertThat(rule()).isEqualTo(CountRule.SPOTIFY);
	}

	private CountRule rule() {
		return CountRule.of(this.log.listener());
	}

	private void change(@Nullable String seconds, boolean full, boolean exports) {
		new RuleController(this.log.listeners()).change(this.log.account(), seconds, full, exports, "/statistics",
				this.redirect);
	}

	private String change(String seconds, String back) {
		return new RuleController(this.log.listeners()).change(this.log.account(), seconds, false, false, back,
				this.redirect);
	}

}
