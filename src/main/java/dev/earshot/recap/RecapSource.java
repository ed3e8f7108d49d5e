package dev.earshot.recap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.history.log.Listener;
import dev.earshot.history.years.SpotifyYears;
import dev.earshot.statistics.PeriodStatistics;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.SubjectNames;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Extremes;
import dev.earshot.statistics.figures.Extremes.DayRepeat;
import dev.earshot.statistics.figures.Extremes.PlayMoment;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.highlights.FirstHeard;
import dev.earshot.statistics.highlights.Highlights;
import dev.earshot.statistics.highlights.SubjectHighlights;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks for everything that a recap tells.
 */
@Component
class RecapSource {

	private final Statistics statistics;

	private final SubjectNames names;

	private final SpotifyYears years;

	RecapSource(Statistics statistics, SubjectNames names, SpotifyYears years) {
		this.statistics = statistics;
		this.names = names;
		this.years = years;
	}

	LocalDate today(Listener listener) {
		return this.statistics.today(listener);
	}

	CountRule rule(Listener listener) {
		return this.statistics.rule(listener);
	}

	/**
	 * Returns what there is to tell.
	 * @param days those of the period that are looked at
	 * @param today the last day that the log can tell of
	 */
	RecapFigures figures(Listener listener, RecapPeriod period, Period days, LocalDate today) {
		LocalDate first = period.days().first();
		LocalDate last = period.days().last();
		PeriodStatistics found = this.statistics.of(listener, days);
		Extremes extremes = this.statistics.extremes(listener, days);
		boolean isOver = last.isBefore(today) || first.isAfter(today);
		return new RecapFigures(period, isOver ? last : today, listener.zone(), found.overview(), extremes,
				found.highlights(), names(found.overview(), extremes, found.highlights()),
				this.statistics.firstDay(listener).isBefore(first),
				(period.month() == null) ? this.years.find(listener.id(), period.year()).orElse(null) : null);
	}

	private Map<Subject, Map<Integer, SubjectName>> names(Overview overview, Extremes extremes, Highlights highlights) {
		Map<Subject, Map<Integer, SubjectName>> found = new EnumMap<>(Subject.class);
		overview.rankings().forEach((subject, ranking) -> {
			Set<Integer> ids = new HashSet<>(ranking.stream().map(Ranked::id).toList());
			ids.addAll(ids(subject, extremes, highlights));
			found.put(subject, this.names.find(subject, ids));
		});
		return found;
	}

	private static List<Integer> ids(Subject subject, Extremes extremes, Highlights highlights) {
		return switch (subject) {
			case TRACKS ->
				Stream
					.of(id(extremes.first()), id(extremes.last()), id(extremes.repeat()), id(extremes.neverSkipped()),
							newOnes(highlights.tracks()))
					.flatMap((ids) -> ids)
					.toList();
			case ARTISTS -> newOnes(highlights.artists()).toList();
			case ALBUMS, PODCASTS, AUDIOBOOKS -> List.of();
		};
	}

	private static Stream<Integer> newOnes(SubjectHighlights found) {
		return found.firstHeard().stream().map(FirstHeard::id);
	}

	private static Stream<Integer> id(@Nullable PlayMoment moment) {
		return Stream.ofNullable(moment).map(PlayMoment::item);
	}

	private static Stream<Integer> id(@Nullable DayRepeat repeat) {
		return Stream.ofNullable(repeat).map(DayRepeat::item);
	}

	private static Stream<Integer> id(@Nullable Ranked place) {
		return Stream.ofNullable(place).map(Ranked::id);
	}

}
