package dev.earshot.operations.diagnostics;

import java.time.InstantSource;

import dev.earshot.operations.metrics.ActivePeople;

import org.springframework.stereotype.Component;

/**
 * Reports on how many people were here.
 */
@Component
class ActivityReports {

	private final ActivePeople people;

	private final InstantSource clock;

	ActivityReports(ActivePeople people, InstantSource clock) {
		this.people = people;
		this.clock = clock;
	}

	ActivityReport report() {
		return new ActivityReport(this.people.daily(), this.people.monthly(),
				BarChart.of(CallReports.days(this.clock.instant()), this.people.byDay()));
	}

}
