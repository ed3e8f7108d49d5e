package dev.earshot.operations.diagnostics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.earshot.core.Slug;
import dev.earshot.operations.diagnostics.CallReport.Family;
import dev.earshot.operations.metrics.RefusalCounts;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.CallHistory;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.spotify.budget.FamilyUsage;

import org.springframework.stereotype.Component;

/**
 * Reports on the calls to Spotify.
 */
@Component
class CallReports {

	static final int DAYS = 30;

	private final CallBudget budget;

	private final CallHistory history;

	private final LastCalls last;

	private final RefusalCounts refusals;

	private final InstantSource clock;

	CallReports(CallBudget budget, CallHistory history, LastCalls last, RefusalCounts refusals, InstantSource clock) {
		this.budget = budget;
		this.history = history;
		this.last = last;
		this.refusals = refusals;
		this.clock = clock;
	}

	CallReport report() {
		List<LocalDate> days = days(this.clock.instant());
		Instant start = days.getFirst().atStartOfDay(ZoneOffset.UTC).toInstant();
		Map<LocalDate, Map<EndpointFamily, Integer>> calls = this.history.since(start);
		return new CallReport(days, this.budget.usageToday().stream().map((use) -> family(use, days, calls)).toList(),
				this.refusals.since(start));
	}

	static List<LocalDate> days(Instant now) {
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		return today.minusDays(DAYS - 1).datesUntil(today.plusDays(1)).toList();
	}

	private Family family(FamilyUsage use, List<LocalDate> days, Map<LocalDate, Map<EndpointFamily, Integer>> calls) {
		EndpointFamily family = EndpointFamily.valueOf(use.family());
		Map<LocalDate, Integer> counts = new TreeMap<>();
		calls.forEach((day, byFamily) -> counts.put(day, byFamily.getOrDefault(family, 0)));
		// What was called in the last seconds is not stored yet.
		counts.merge(days.getLast(), use.used(), Math::max);
		return new Family(Slug.of(family), use.used(), use.limit(), use.learnedQuota(), use.blockedUntil(),
				this.last.of(family), BarChart.of(days, counts));
	}

}
