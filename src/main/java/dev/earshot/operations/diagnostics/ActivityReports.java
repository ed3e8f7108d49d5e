package dev.earshot.operations.diagnostics;

import java.time.InstantSource;
import java.util.List;

import dev.earshot.account.People;
import dev.earshot.operations.diagnostics.ActivityReport.Country;
import dev.earshot.operations.metrics.ActivePeople;

import org.springframework.stereotype.Component;

/**
 * Reports on how many people were here.
 */
@Component
class ActivityReports {

	private final ActivePeople active;

	private final People people;

	private final InstantSource clock;

	ActivityReports(ActivePeople active, People people, InstantSource clock) {
		this.active = active;
		this.people = people;
		this.clock = clock;
	}

	ActivityReport report() {
		return new ActivityReport(this.active.daily(), this.active.monthly(),
				BarChart.of(CallReports.days(this.clock.instant()), this.active.byDay()), countries());
	}

	private List<Country> countries() {
		return this.people.byCountry()
			.entrySet()
			.stream()
			.map((entry) -> new Country(entry.getKey(), entry.getValue()))
			.toList();
	}

}
