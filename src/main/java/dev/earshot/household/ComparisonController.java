package dev.earshot.household;

import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.household.HouseholdAudit.HouseholdComparisonGiven;
import dev.earshot.household.HouseholdAudit.HouseholdComparisonWithdrawn;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page on which those who agreed to it compare what they listen to.
 */
@Controller
class ComparisonController {

	private final HouseholdConsents consents;

	private final Comparisons comparisons;

	private final ComparisonPages pages;

	private final ApplicationEventPublisher events;

	ComparisonController(HouseholdConsents consents, Comparisons comparisons, ComparisonPages pages,
			ApplicationEventPublisher events) {
		this.consents = consents;
		this.comparisons = comparisons;
		this.pages = pages;
		this.events = events;
	}

	@GetMapping(ComparisonPages.PATH)
	String page(@CurrentAccount AccountId account, PeriodQuery query, Model model) {
		Optional<Listener> listener = this.comparisons.listener(account);
		model.addAttribute("agreed",
				listener.isPresent() || this.consents.isGiven(HouseholdConsent.STATISTICS, account));
		model.addAttribute("units", ComparedPeriod.UNITS);
		listener.ifPresent((found) -> show(found, query, model));
		return "household/compare";
	}

	private void show(Listener listener, PeriodQuery query, Model model) {
		try {
			model.addAttribute("page", this.pages.of(listener, query));
		}
		catch (StatisticsRefused ex) {
			model.addAttribute("refusal", ex.refusal());
		}
	}

	@PostMapping("/household/compare/consent")
	String decide(@CurrentAccount AccountId account, @RequestParam boolean agreed) {
		if (agreed && this.consents.give(HouseholdConsent.STATISTICS, account)) {
			this.events.publishEvent(new HouseholdComparisonGiven(account));
		}
		if (!agreed && this.consents.withdraw(HouseholdConsent.STATISTICS, account)) {
			this.events.publishEvent(new HouseholdComparisonWithdrawn(account));
		}
		return "redirect:" + ComparisonPages.PATH;
	}

}
