package dev.earshot.statistics.page;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

import dev.earshot.history.log.Listener;
import dev.earshot.statistics.columns.LoadedLogs;
import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Overviews;

import org.springframework.stereotype.Component;

/**
 * Computes what somebody asks for, in the days of the listener.
 */
@Component
class StatisticsReader {

	static final CountRule RULE = CountRule.SPOTIFY;

	private final LoadedLogs logs;

	private final InstantSource clock;

	StatisticsReader(LoadedLogs logs, InstantSource clock) {
		this.logs = logs;
		this.clock = clock;
	}

	LocalDate today(Listener listener) {
		return LocalDate.ofInstant(this.clock.instant(), listener.zone());
	}

	/**
	 * Returns the overview of a period.
	 * @throws StatisticsRefused if it ends before it begins
	 */
	Overview overview(Listener listener, PeriodQuery query) {
		PlayColumns plays = this.logs.of(listener);
		return new Overviews(plays, listener.zone(), RULE).of(query.resolve(begin(plays, listener), today(listener)));
	}

	private LocalDate begin(PlayColumns plays, Listener listener) {
		return (plays.size() > 0) ? LocalDate.ofInstant(Instant.ofEpochMilli(plays.startedAt(0)), listener.zone())
				: today(listener);
	}

}
