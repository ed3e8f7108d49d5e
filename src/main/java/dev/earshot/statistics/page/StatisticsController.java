package dev.earshot.statistics.page;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.core.Slug;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.columns.LoadedLogs;
import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Overviews;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows how much, what and when somebody listened in a period.
 */
@Controller
class StatisticsController {

	private static final List<String> UNITS = Stream
		.concat(Stream.of(PeriodUnit.values()).map(Slug::of), Stream.of(PeriodQuery.ALL))
		.toList();

	private final Listeners listeners;

	private final LoadedLogs logs;

	private final Names names;

	private final InstantSource clock;

	StatisticsController(Listeners listeners, LoadedLogs logs, Names names, InstantSource clock) {
		this.listeners = listeners;
		this.logs = logs;
		this.names = names;
		this.clock = clock;
	}

	@GetMapping("/statistics")
	String page(@CurrentAccount AccountId account, PeriodQuery query, Model model) {
		Optional<Listener> listener = this.listeners.find(account);
		listener.ifPresent((found) -> show(found, query, model));
		return listener.isPresent() ? "statistics/statistics" : "redirect:/history";
	}

	private void show(Listener listener, PeriodQuery query, Model model) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), listener.zone());
		PlayColumns plays = this.logs.of(listener);
		model.addAttribute("units", UNITS);
		model.addAttribute("today", today);
		try {
			Period period = query.resolve(begin(plays, listener, today), today);
			model.addAttribute("page", page(listener, plays, period, query, today));
		}
		catch (PeriodRefused ex) {
			model.addAttribute("refused", true);
		}
	}

	private static LocalDate begin(PlayColumns plays, Listener listener, LocalDate today) {
		return (plays.size() > 0) ? LocalDate.ofInstant(Instant.ofEpochMilli(plays.startedAt(0)), listener.zone())
				: today;
	}

	private StatisticsPage page(Listener listener, PlayColumns plays, Period period, PeriodQuery query,
			LocalDate today) {
		Overviews overviews = new Overviews(plays, listener.zone(), CountRule.SPOTIFY);
		return StatisticsPage.of(overviews.of(period), PeriodQuery.ALL.equals(query.period()),
				period.next(today).map(PeriodQuery::path).orElse(null), this.names);
	}

}
