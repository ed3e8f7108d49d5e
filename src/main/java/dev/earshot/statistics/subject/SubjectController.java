package dev.earshot.statistics.subject;

import java.util.Optional;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.page.PeriodChoice;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows what somebody listened to of one track, artist, album or show. Nobody learns from
 * it what others played.
 */
@Controller
class SubjectController {

	private final Listeners listeners;

	private final Statistics statistics;

	private final SubjectPages pages;

	SubjectController(Listeners listeners, Statistics statistics, SubjectPages pages) {
		this.listeners = listeners;
		this.statistics = statistics;
		this.pages = pages;
	}

	@GetMapping("/statistics/{subject:tracks|artists|albums|podcasts|audiobooks}/{id}")
	String page(@CurrentAccount AccountId account, @PathVariable String subject, @PathVariable String id,
			PeriodQuery query, Model model) {
		Listener listener = this.listeners.find(account).orElseThrow(SubjectController::notInLog);
		SubjectKey key = SubjectKey.of(subject, id).orElseThrow(SubjectController::notInLog);
		Optional<SubjectKey> target = this.pages.target(listener, key);
		if (target.isPresent()) {
			return "redirect:" + target.get().path() + query.toQuery();
		}
		show(listener, key, query, model);
		return "statistics/subject";
	}

	private void show(Listener listener, SubjectKey key, PeriodQuery query, Model model) {
		model.addAttribute("path", key.path());
		model.addAttribute("units", PeriodChoice.UNITS);
		model.addAttribute("today", this.statistics.today(listener));
		model.addAttribute("rule", this.statistics.rule(listener));
		try {
			model.addAttribute("page", this.pages.find(listener, key, query).orElseThrow(SubjectController::notInLog));
		}
		catch (StatisticsRefused ex) {
			model.addAttribute("refusal", ex.refusal());
		}
	}

	private static ResponseStatusException notInLog() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
