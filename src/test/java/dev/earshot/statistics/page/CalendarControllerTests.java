package dev.earshot.statistics.page;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.storage.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarControllerTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final ExtendedModelMap model = new ExtendedModelMap();

	@Test
	void showsTheYearsOfThePeriod() {
		this.log.play("Ferry");
		assertThat(calendar(this.log.account(), new PeriodQuery(null, null, "2025-12-31", "2026-11-29")))
			.isEqualTo("statistics/calendar");
		assertThat(this.model.getAttribute("years")).asInstanceOf(InstanceOfAssertFactories.list(CalendarYear.class))
			.extracting(CalendarYear::year)
			.containsExactly(2025, 2026);
	}

	@Test
	void refusesAPeriodThatEndsBeforeItBegins() {
		calendar(this.log.account(), new PeriodQuery(null, null, "2026-11-02", "2026-11-01"));
		assertThat(this.model.getAttribute("refusal")).isEqualTo(StatisticsRefusal.PERIOD_BACKWARDS);
		assertThat(this.model.getAttribute("years")).isNull();
	}

	@Test
	void leadsToTheConsentWhereThereIsNoLog() {
		assertThat(calendar(new AccountId("stranger"), new PeriodQuery("all", null, null, null)))
			.isEqualTo("redirect:/history");
	}

	private String calendar(AccountId account, PeriodQuery query) {
		return new CalendarController(this.log.listeners(), TestStatistics.of(this.log, () -> TestLog.NOON))
			.calendar(account, query, this.model);
	}

}
