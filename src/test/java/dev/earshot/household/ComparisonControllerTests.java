package dev.earshot.household;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.household.HouseholdAudit.HouseholdComparisonGiven;
import dev.earshot.household.HouseholdAudit.HouseholdComparisonWithdrawn;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefusal;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonControllerTests {

	private final ComparingHousehold household = ComparingHousehold.in(TestDatabase.SQLITE);

	private final List<Object> events = new ArrayList<>();

	private final ComparisonController controller = new ComparisonController(this.household.consents(),
			this.household.comparisons(), this.household.pages(), this.events::add);

	@Test
	void showsNothingBeforeSomebodyAgrees() {
		assertThat(show(ComparingHousehold.ALL)).containsEntry("agreed", false).doesNotContainKeys("page", "refusal");
	}

	@Test
	void showsNothingWithoutALog() {
		this.household.agreed();
		this.household.fox().listeners().remove(this.household.fox().account());
		assertThat(show(ComparingHousehold.ALL)).containsEntry("agreed", true).doesNotContainKeys("page", "refusal");
	}

	@Test
	void showsTheComparisonOfThoseWhoAgreed() {
		this.household.agreed();
		assertThat(show(ComparingHousehold.ALL)).containsEntry("agreed", true).containsKey("page");
	}

	@Test
	void saysThatAPeriodEndsBeforeItBegins() {
		this.household.agreed();
		assertThat(show(new PeriodQuery(null, null, "2026-11-02", "2026-11-01")))
			.containsEntry("refusal", StatisticsRefusal.PERIOD_BACKWARDS)
			.doesNotContainKey("page");
	}

	@Test
	void tellsTheAuditLogOfEachChangeOnce() {
		for (boolean agreed : new boolean[] { false, true, true, false }) {
			this.controller.decide(this.household.fox().account(), agreed);
		}
		assertThat(this.events).containsExactly(new HouseholdComparisonGiven(this.household.fox().account()),
				new HouseholdComparisonWithdrawn(this.household.fox().account()));
	}

	private ExtendedModelMap show(PeriodQuery query) {
		ExtendedModelMap model = new ExtendedModelMap();
		assertThat(this.controller.page(this.household.fox().account(), query, model)).isEqualTo("household/compare");
		return model;
	}

}
