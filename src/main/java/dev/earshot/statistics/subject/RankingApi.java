package dev.earshot.statistics.subject;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefusal;
import dev.earshot.statistics.page.StatisticsRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same lists for programs of a signed-in person.
 */
@RestController
class RankingApi {

	private final Listeners listeners;

	private final RankingPages pages;

	RankingApi(Listeners listeners, RankingPages pages) {
		this.listeners = listeners;
		this.pages = pages;
	}

	@GetMapping("/api/statistics/top/{subject:tracks|artists|albums|podcasts|audiobooks}")
	RankingResponse top(@CurrentAccount AccountId account, @PathVariable String subject,
			@RequestParam(name = "new", required = false) @Nullable String isNew,
			@RequestParam(required = false) @Nullable String page, PeriodQuery period) {
		Listener listener = this.listeners.find(account)
			.orElseThrow(() -> new StatisticsRefused(StatisticsRefusal.NO_LOG));
		return RankingResponse.of(this.pages.page(listener, RankingQuery.of(subject, isNew, page), period),
				listener.zone());
	}

}
