package dev.earshot.statistics.page;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.PeriodStatistics;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.highlights.named.HighlightNames;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same statistics for programs of a signed-in person.
 */
@RestController
class StatisticsApi {

	private final Listeners listeners;

	private final Statistics statistics;

	private final Rankings rankings;

	private final HighlightNames highlights;

	StatisticsApi(Listeners listeners, Statistics statistics, Rankings rankings, HighlightNames highlights) {
		this.listeners = listeners;
		this.statistics = statistics;
		this.rankings = rankings;
		this.highlights = highlights;
	}

	@GetMapping("/api/statistics")
	StatisticsResponse statistics(@CurrentAccount AccountId account, PeriodQuery query) {
		Listener listener = this.listeners.find(account)
			.orElseThrow(() -> new StatisticsRefused(StatisticsRefusal.NO_LOG));
		Period period = query.resolve(this.statistics, listener);
		PeriodStatistics found = this.statistics.of(listener, period);
		return StatisticsResponse.of(found.overview(), listener.zone(), this.statistics.rule(listener), this.rankings,
				HighlightsResponse.of(this.highlights.of(found.highlights())));
	}

}
