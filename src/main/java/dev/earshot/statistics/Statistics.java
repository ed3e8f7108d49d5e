package dev.earshot.statistics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

import dev.earshot.history.log.Listener;
import dev.earshot.statistics.columns.LoadedLogs;
import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Extremes;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Overviews;
import dev.earshot.statistics.figures.Period;

import org.springframework.stereotype.Component;

/**
 * Answers questions over the logs of listeners, each in the days of that listener.
 */
@Component
public class Statistics {

	private final LoadedLogs logs;

	private final InstantSource clock;

	Statistics(LoadedLogs logs, InstantSource clock) {
		this.logs = logs;
		this.clock = clock;
	}

	public LocalDate today(Listener listener) {
		return LocalDate.ofInstant(this.clock.instant(), listener.zone());
	}

	/** Returns the day of the first play, or today if there is none. */
	public LocalDate firstDay(Listener listener) {
		PlayColumns plays = this.logs.of(listener);
		return (plays.size() > 0) ? LocalDate.ofInstant(Instant.ofEpochMilli(plays.startedAt(0)), listener.zone())
				: today(listener);
	}

	/** Returns what counts as a play. */
	public CountRule rule(Listener listener) {
		return CountRule.SPOTIFY;
	}

	/** Returns what there is to say of a period, compared with the one before. */
	public Overview overview(Listener listener, Period period) {
		return overviews(listener).of(period);
	}

	/** Returns what stands out in a period. */
	public Extremes extremes(Listener listener, Period period) {
		return overviews(listener).extremes(period);
	}

	private Overviews overviews(Listener listener) {
		return new Overviews(this.logs.of(listener), listener.zone(), rule(listener));
	}

}
