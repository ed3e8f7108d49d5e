package dev.earshot.statistics.page;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.Period;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows how long somebody listened on each day. The overview takes its chart of days from
 * here when somebody scrolls to it, because of all years it is larger than the rest.
 */
@Controller
class CalendarController {

	private final Listeners listeners;

	private final Statistics statistics;

	CalendarController(Listeners listeners, Statistics statistics) {
		this.listeners = listeners;
		this.statistics = statistics;
	}

	@GetMapping("/statistics/calendar")
	String calendar(@CurrentAccount AccountId account, PeriodQuery query, Model model) {
		return this.listeners.find(account).map((listener) -> show(listener, query, model)).orElse("redirect:/history");
	}

	private String show(Listener listener, PeriodQuery query, Model model) {
		try {
			Period period = query.resolve(this.statistics, listener);
			model.addAttribute("choice",
					PeriodChoice.of("/statistics/calendar", query, period, this.statistics.today(listener)));
			model.addAttribute("years", CalendarYear.of(this.statistics.times(listener, period).days()));
		}
		catch (StatisticsRefused ex) {
			model.addAttribute("refusal", ex.refusal());
		}
		return "statistics/calendar";
	}

}
