package dev.earshot.household;

import java.util.Locale;
import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefusal;
import dev.earshot.statistics.page.StatisticsRefused;
import dev.earshot.web.ProblemDetails;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same comparison for programs of a signed-in person.
 */
@RestController
class ComparisonApi {

	private final HouseholdConsents consents;

	private final Comparisons comparisons;

	private final ComparisonPages pages;

	private final ProblemDetails problems;

	ComparisonApi(HouseholdConsents consents, Comparisons comparisons, ComparisonPages pages, ProblemDetails problems) {
		this.consents = consents;
		this.comparisons = comparisons;
		this.pages = pages;
		this.problems = problems;
	}

	@GetMapping("/api/statistics/household")
	ResponseEntity<?> compare(@CurrentAccount AccountId account, PeriodQuery query, Locale locale) {
		Optional<Listener> listener = this.comparisons.listener(account);
		if (listener.isEmpty() && !this.consents.isGiven(HouseholdConsent.STATISTICS, account)) {
			return this.problems.of(ComparisonRefusal.COMPARISON_NOT_AGREED, HttpStatus.FORBIDDEN, "next", locale);
		}
		return ResponseEntity
			.ok(ComparisonResponse.of(this.pages.of(listener.orElseThrow(ComparisonApi::withoutLog), query)));
	}

	private static StatisticsRefused withoutLog() {
		return new StatisticsRefused(StatisticsRefusal.NO_LOG);
	}

}
