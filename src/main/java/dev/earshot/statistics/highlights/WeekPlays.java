package dev.earshot.statistics.highlights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.statistics.columns.IdPlaces;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;

/**
 * Finds obsessions, week by week. Plays are added in the order of time.
 */
final class WeekPlays {

	private final ObsessionRule rule;

	private final Period period;

	private final ZoneId zone;

	private final IdPlaces ids;

	// Of the week so far, counted from the base on. The next week begins with a greater
	// base, so nothing has to be set to zero.
	private final int[] plays;

	private int base;

	// The most played of the week so far.
	private int most;

	private int mostPlays;

	private long all;

	private Period week;

	private long weekEnd = Long.MIN_VALUE;

	private final Map<Integer, Obsession> best = new HashMap<>();

	WeekPlays(IdPlaces ids, ObsessionRule rule, Period period, ZoneId zone) {
		this.rule = rule;
		this.period = period;
		this.zone = zone;
		this.ids = ids;
		this.plays = new int[ids.size()];
		this.week = period;
	}

	/** Begins a play of music. */
	void begin(long at) {
		if (at >= this.weekEnd) {
			end();
			this.week = week(LocalDate.ofInstant(Instant.ofEpochMilli(at), this.zone));
			this.weekEnd = this.week.end(this.zone);
		}
		this.all++;
	}

	// The days of the week that are in the period.
	private Period week(LocalDate date) {
		Period whole = Period.of(PeriodUnit.WEEK, date);
		LocalDate first = whole.first().isBefore(this.period.first()) ? this.period.first() : whole.first();
		LocalDate last = whole.last().isAfter(this.period.last()) ? this.period.last() : whole.last();
		return new Period(null, first, last);
	}

	/** Counts the play that was begun last for a track or an artist. */
	void add(int place) {
		int count = Math.max(this.plays[place], this.base) + 1;
		this.plays[place] = count;
		if (count > this.mostPlays || count == this.mostPlays && place < this.most) {
			this.most = place;
			this.mostPlays = count;
		}
	}

	/** Ends the week. */
	void end() {
		int count = this.mostPlays - this.base;
		if (this.rule.isMet(count, this.all)) {
			keep(new Obsession(this.ids.id(this.most), this.week.first(), this.week.last(), count, this.all));
		}
		this.base = this.mostPlays;
		this.all = 0;
	}

	private void keep(Obsession found) {
		this.best.merge(found.id(), found, (before, now) -> (now.plays() > before.plays()) ? now : before);
	}

	/** Returns the best week of each obsession, those with the most plays first. */
	List<Obsession> obsessions() {
		Comparator<Obsession> order = Comparator.comparingLong((Obsession week) -> -week.plays())
			.thenComparing(Obsession::first)
			.thenComparingInt(Obsession::id);
		return Winners.of(this.best.values().stream(), order);
	}

}
