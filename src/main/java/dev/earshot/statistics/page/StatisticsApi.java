package dev.earshot.statistics.page;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.Statistics;

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

	StatisticsApi(Listeners listeners, Statistics statistics, Rankings rankings) {
		this.listeners = listeners;
		this.statistics = statistics;
		this.rankings = rankings;
	}

	@GetMapping("/api/statistics")
	StatisticsResponse statistics(@CurrentAccount AccountId account, PeriodQuery query) {
		Listener listener = this.listeners.find(account)
			.orElseThrow(() -> new StatisticsRefused(StatisticsRefusal.NO_LOG));
		return StatisticsResponse.of(this.statistics.overview(listener, query.resolve(this.statistics, listener)),
				listener.zone(), this.statistics.rule(listener), this.rankings);
	}

}
