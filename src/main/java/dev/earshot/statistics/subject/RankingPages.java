package dev.earshot.statistics.subject;

import java.time.LocalDate;

import dev.earshot.history.log.Listener;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.TopList;
import dev.earshot.statistics.page.PeriodChoice;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.Rankings;
import dev.earshot.statistics.page.StatisticsRefused;

import org.springframework.stereotype.Component;

/**
 * Makes pages of all that was played.
 */
@Component
class RankingPages {

	private final Statistics statistics;

	private final Rankings rankings;

	RankingPages(Statistics statistics, Rankings rankings) {
		this.statistics = statistics;
		this.rankings = rankings;
	}

	/**
	 * Returns a page.
	 * @throws StatisticsRefused if the period ends before it begins
	 */
	RankingPage page(Listener listener, RankingQuery query, PeriodQuery asked) {
		Period period = asked.resolve(this.statistics, listener);
		TopList list = query.of(this.statistics.lists(listener), period);
		PeriodChoice choice = PeriodChoice.of(query.start(), asked, period, this.statistics.today(listener));
		return new RankingPage(query, choice, list, this.rankings.of(query.subject(), list.places(), listener));
	}

	CountRule rule(Listener listener) {
		return this.statistics.rule(listener);
	}

	LocalDate today(Listener listener) {
		return this.statistics.today(listener);
	}

}
