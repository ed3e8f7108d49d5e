package dev.earshot.statistics.subject;

import dev.earshot.account.CurrentAccount;
import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.StatisticsRefusal;
import dev.earshot.statistics.page.StatisticsRefused;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The same pages for programs of a signed-in person.
 */
@RestController
class SubjectApi {

	private final Listeners listeners;

	private final SubjectPages pages;

	SubjectApi(Listeners listeners, SubjectPages pages) {
		this.listeners = listeners;
		this.pages = pages;
	}

	@GetMapping("/api/statistics/{subject:tracks|artists|albums|podcasts|audiobooks}/{id}")
	SubjectResponse subject(@CurrentAccount AccountId account, @PathVariable String subject, @PathVariable String id,
			PeriodQuery query) {
		Listener listener = this.listeners.find(account)
			.orElseThrow(() -> new StatisticsRefused(StatisticsRefusal.NO_LOG));
		SubjectKey asked = SubjectKey.of(subject, id).orElseThrow(SubjectApi::notInLog);
		SubjectKey key = this.pages.target(listener, asked).orElse(asked);
		return this.pages.find(listener, key, query)
			.map((page) -> SubjectResponse.of(page, listener.zone()))
			.orElseThrow(SubjectApi::notInLog);
	}

	private static StatisticsRefused notInLog() {
		return new StatisticsRefused(StatisticsRefusal.NOT_IN_LOG);
	}

}
