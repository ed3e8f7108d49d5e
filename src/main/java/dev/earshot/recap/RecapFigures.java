package dev.earshot.recap;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import dev.earshot.history.years.SpotifyYear;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.figures.Extremes;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What statistics tell of a year or month.
 *
 * @param last the last day that is counted: of the period, or today
 * @param hasEarlier whether the log begins before it
 * @param spotify what Spotify counted in that year; {@code null} if it is not known
 */
record RecapFigures(RecapPeriod period, LocalDate last, ZoneId zone, Overview overview, Extremes extremes,
		Map<Subject, Map<Integer, SubjectName>> names, boolean hasEarlier, @Nullable SpotifyYear spotify) {

	/** Returns whether the period goes on. */
	boolean isRunning() {
		return this.last.isBefore(this.period.days().last());
	}

	Optional<SubjectName> name(Subject subject, int id) {
		return Optional.ofNullable(this.names.getOrDefault(subject, Map.of()).get(id));
	}

	/** Returns the path of the plays of some days. */
	static String plays(LocalDate from, LocalDate to) {
		return "/history?from=" + from + "&to=" + to + "&counted=yes";
	}

	String plays() {
		return plays(this.period.days().first(), this.period.days().last());
	}

	/** Returns the path of the plays of a track. */
	String plays(int item) {
		return plays() + "&item=" + item;
	}

}
