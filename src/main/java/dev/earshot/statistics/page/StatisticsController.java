package dev.earshot.statistics.page;

import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.PeriodStatistics;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.highlights.named.HighlightNames;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows how much, what and when somebody listened in a period.
 */
@Controller
class StatisticsController {

	private final Listeners listeners;

	private final Statistics statistics;

	private final Rankings rankings;

	private final HighlightNames highlights;

	StatisticsController(Listeners listeners, Statistics statistics, Rankings rankings, HighlightNames highlights) {
		this.listeners = listeners;
		this.statistics = statistics;
		this.rankings = rankings;
		this.highlights = highlights;
	}

	@GetMapping("/statistics")
	String page(@CurrentAccount AccountId account, PeriodQuery query, Model model) {
		Optional<Listener> listener = this.listeners.find(account);
		listener.ifPresent((found) -> show(found, query, model));
		return listener.isPresent() ? "statistics/statistics" : "redirect:/history";
	}

	private void show(Listener listener, PeriodQuery query, Model model) {
		model.addAttribute("units", PeriodChoice.UNITS);
		model.addAttribute("today", this.statistics.today(listener));
		model.addAttribute("rule", this.statistics.rule(listener));
		try {
			Period period = query.resolve(this.statistics, listener);
			PeriodStatistics found = this.statistics.of(listener, period);
			PeriodChoice choice = PeriodChoice.of("/statistics", query, period, this.statistics.today(listener));
			model.addAttribute("page",
					StatisticsPage.of(found.overview(), choice, this.rankings.of(found.overview(), listener)));
			model.addAttribute("highlights", this.highlights.of(found.highlights()));
		}
		catch (StatisticsRefused ex) {
			model.addAttribute("refusal", ex.refusal());
		}
	}

}
