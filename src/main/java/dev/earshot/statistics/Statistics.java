package dev.earshot.statistics;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.earshot.history.log.Listener;
import dev.earshot.statistics.columns.LoadedLogs;
import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Extremes;
import dev.earshot.statistics.figures.ListenedTimes;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Overviews;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PlayedPeriod;
import dev.earshot.statistics.figures.TopLists;
import dev.earshot.statistics.highlights.HighlightSearch;
import dev.earshot.statistics.highlights.Highlights;

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

	/**
	 * Returns the day of the first play that numbers include, or today if there is none.
	 */
	public LocalDate firstDay(Listener listener) {
		PlayColumns plays = this.logs.of(listener);
		CountRule rule = rule(listener);
		return IntStream.range(0, plays.size())
			.filter((play) -> rule.includes(plays, play))
			.mapToObj((play) -> LocalDate.ofInstant(Instant.ofEpochMilli(plays.startedAt(play)), listener.zone()))
			.findFirst()
			.orElseGet(() -> today(listener));
	}

	/** Returns what counts as a play. */
	public CountRule rule(Listener listener) {
		return CountRule.of(listener);
	}

	/**
	 * Returns all that there is to say of a period. Two processors share the work, so
	 * that the page of a long log takes half as long.
	 */
	public PeriodStatistics of(Listener listener, Period period) {
		PlayColumns plays = this.logs.of(listener);
		CompletableFuture<Overview> overview = CompletableFuture
			.supplyAsync(() -> overviews(plays, listener).of(period));
		Highlights highlights = highlights(plays, listener).of(period, today(listener));
		return new PeriodStatistics(overview.join(), highlights);
	}

	/** Returns when somebody listened in a period. */
	public ListenedTimes times(Listener listener, Period period) {
		return overviews(listener).times(period);
	}

	/** Returns the first, the last and the most of a period. */
	public Extremes extremes(Listener listener, Period period) {
		return overviews(listener).extremes(period);
	}

	private Overviews overviews(Listener listener) {
		return overviews(this.logs.of(listener), listener);
	}

	private Overviews overviews(PlayColumns plays, Listener listener) {
		return new Overviews(plays, listener.zone(), rule(listener));
	}

	/** Returns what ranks all that was played. */
	public TopLists lists(Listener listener) {
		return new TopLists(this.logs.of(listener), listener.zone(), rule(listener));
	}

	private HighlightSearch highlights(PlayColumns plays, Listener listener) {
		return new HighlightSearch(plays, listener.zone(), rule(listener));
	}

	/** Returns all that was played in a period, to be compared with that of others. */
	public PlayedPeriod played(Listener listener, Period period) {
		return overviews(listener).played(period);
	}

}
