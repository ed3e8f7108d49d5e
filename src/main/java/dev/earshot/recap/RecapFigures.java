package dev.earshot.recap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import dev.earshot.history.years.SpotifyYear;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.figures.Extremes;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.highlights.Highlights;
import dev.earshot.statistics.highlights.Streak;
import dev.earshot.statistics.page.ListLink;
import dev.earshot.statistics.page.PlaysLink;
import org.jspecify.annotations.Nullable;

/**
 * What statistics tell of a year or month.
 *
 * @param last the last day that is counted: of the period, or today
 * @param hasEarlier whether the log begins before it
 * @param spotify what Spotify counted in that year; {@code null} if it is not known
 */
record RecapFigures(RecapPeriod period, LocalDate last, ZoneId zone, Overview overview, Extremes extremes,
		Highlights highlights, Map<Subject, Map<Integer, SubjectName>> names, boolean hasEarlier,
		@Nullable SpotifyYear spotify) {

	/** Returns whether the period goes on. */
	boolean isRunning() {
		return this.last.isBefore(this.period.days().last());
	}

	/** Returns the longest run of days; empty if no play counts. */
	Optional<Streak> streak() {
		return Optional.ofNullable(this.highlights.streaks().inPeriod());
	}

	Optional<SubjectName> name(Subject subject, int id) {
		return Optional.ofNullable(this.names.getOrDefault(subject, Map.of()).get(id));
	}

	/** Leads to the plays of the period. */
	PlaysLink plays() {
		return PlaysLink.in(this.period.days());
	}

	/** Leads to lists of all that was played in the period. */
	ListLink list(Subject subject) {
		return ListLink.of(subject, this.period.days());
	}

	/** Leads to the plays of a day. */
	static PlaysLink playsOn(LocalDate day) {
		return PlaysLink.in(new Period(null, day, day));
	}

}
