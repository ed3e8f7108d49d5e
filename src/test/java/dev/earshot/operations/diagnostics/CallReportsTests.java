package dev.earshot.operations.diagnostics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.earshot.operations.diagnostics.CallReport.Family;
import dev.earshot.operations.metrics.RefusalCounts;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.CallHistory;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.spotify.budget.FamilyUsage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class CallReportsTests {

	private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));

	private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

	private final CallBudget budget = mock();

	private final CallHistory history = mock();

	private final CallReports reports = new CallReports(this.budget, this.history, new LastCalls(NOON),
			mock(RefusalCounts.class), NOON);

	@BeforeEach
	void wasUsed() {
		given(this.budget.usageToday()).willReturn(List.of(new FamilyUsage("PLAYER", 7, Map.of(), 5000, null, null)));
	}

	@Test
	void countTheCallsOfThirtyDays() {
		stored(Map.of(TODAY.minusDays(29), 3, TODAY, 7));
		assertThat(player().byDay().bars()).hasSize(30).extracting(BarChart.Bar::count).startsWith(3).endsWith(7);
	}

	@Test
	void countTheLastSecondsThoughTheyAreNotStoredYet() {
		stored(Map.of());
		assertThat(player().byDay().total()).isEqualTo(7);
	}

	private void stored(Map<LocalDate, Integer> calls) {
		TreeMap<LocalDate, Map<EndpointFamily, Integer>> days = new TreeMap<>();
		calls.forEach((day, count) -> days.put(day, Map.of(EndpointFamily.PLAYER, count)));
		given(this.history.since(any())).willReturn(days);
	}

	private Family player() {
		return this.reports.report().families().getFirst();
	}

}
