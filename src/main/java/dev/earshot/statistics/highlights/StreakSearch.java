package dev.earshot.statistics.highlights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Period;
import org.jspecify.annotations.Nullable;

/**
 * Finds runs of days with plays. Looks up the first plays of each day, since most of them
 * count: it need not see all plays.
 */
final class StreakSearch {

	private final PlayColumns plays;

	private final ZoneId zone;

	private final CountRule rule;

	private final DayRuns all = new DayRuns();

	private final DayRuns inPeriod = new DayRuns();

	StreakSearch(PlayColumns plays, ZoneId zone, CountRule rule) {
		this.plays = plays;
		this.zone = zone;
		this.rule = rule;
	}

	Streaks of(Period period, LocalDate today) {
		if (this.plays.size() > 0) {
			add(date(0), date(this.plays.size() - 1), period);
		}
		return new Streaks(this.all.longest(), current(today), this.inPeriod.longest());
	}

	private LocalDate date(int play) {
		return LocalDate.ofInstant(Instant.ofEpochMilli(this.plays.startedAt(play)), this.zone);
	}

	private void add(LocalDate first, LocalDate last, Period period) {
		long begin = begin(first);
		for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
			long end = begin(date.plusDays(1));
			// A date that the zone has left out ends no run.
			if (end > begin) {
				add(date, isPlayed(begin, end), period);
			}
			begin = end;
		}
	}

	private void add(LocalDate date, boolean isPlayed, Period period) {
		this.all.add(date, isPlayed);
		if (!date.isBefore(period.first()) && !date.isAfter(period.last())) {
			this.inPeriod.add(date, isPlayed);
		}
	}

	private long begin(LocalDate date) {
		return date.atStartOfDay(this.zone).toInstant().toEpochMilli();
	}

	private boolean isPlayed(long begin, long end) {
		int play = this.plays.firstAt(begin);
		while (play < this.plays.size() && this.plays.startedAt(play) < end && !this.rule.counts(this.plays, play)) {
			play++;
		}
		return play < this.plays.size() && this.plays.startedAt(play) < end;
	}

	// Today is not over yet.
	private @Nullable Streak current(LocalDate today) {
		Streak last = this.all.last();
		return (last != null && !last.last().isBefore(today.minusDays(1))) ? last : null;
	}

}
