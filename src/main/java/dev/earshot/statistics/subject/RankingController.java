package dev.earshot.statistics.subject;

import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.Slug;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.page.PeriodChoice;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows all tracks, artists, albums or shows of a period.
 */
@Controller
class RankingController {

	private final Listeners listeners;

	private final RankingPages pages;

	RankingController(Listeners listeners, RankingPages pages) {
		this.listeners = listeners;
		this.pages = pages;
	}

	@GetMapping("/statistics/top/{subject:tracks|artists|albums|podcasts|audiobooks}")
	String page(@CurrentAccount AccountId account, @PathVariable String subject,
			@RequestParam(name = "new", required = false) @Nullable String isNew,
			@RequestParam(required = false) @Nullable String page, PeriodQuery period, Model model) {
		Optional<Listener> listener = this.listeners.find(account);
		listener.ifPresent((found) -> show(found, RankingQuery.of(subject, isNew, page), period, model));
		return listener.isPresent() ? "statistics/top" : "redirect:/history";
	}

	private void show(Listener listener, RankingQuery query, PeriodQuery period, Model model) {
		model.addAttribute("subject", Slug.of(query.subject()));
		model.addAttribute("isNew", query.isNew());
		model.addAttribute("path", query.start());
		model.addAttribute("units", PeriodChoice.UNITS);
		model.addAttribute("today", this.pages.today(listener));
		model.addAttribute("rule", this.pages.rule(listener));
		try {
			model.addAttribute("page", this.pages.page(listener, query, period));
		}
		catch (StatisticsRefused ex) {
			model.addAttribute("refusal", ex.refusal());
		}
	}

}
