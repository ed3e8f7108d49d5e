package dev.earshot.statistics.csv;

import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.history.log.Listener;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.ListenedTimes;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.figures.TopList;
import dev.earshot.statistics.figures.TopLists;
import dev.earshot.statistics.page.BarEntry;
import dev.earshot.statistics.page.PlaceEntry;
import dev.earshot.statistics.page.Rankings;
import dev.earshot.statistics.subject.SubjectStatistics;

import org.springframework.stereotype.Component;

/**
 * Finds tables to take away by their names.
 */
@Component
class CsvTables {

	private static final int ALL = Integer.MAX_VALUE;

	private static final int GROUP = 5_000;

	private final Statistics statistics;

	private final Rankings rankings;

	private final SubjectStatistics subjects;

	CsvTables(Statistics statistics, Rankings rankings, SubjectStatistics subjects) {
		this.statistics = statistics;
		this.rankings = rankings;
		this.subjects = subjects;
	}

	/** Returns a table of a period; empty if there is no such table. */
	Optional<CsvTable> find(TableQuery query, Listener listener, Period period) {
		return switch (query.name()) {
			case "time" -> Optional.of(CsvTable.ofBars(BarEntry.of(times(query, listener, period).days())));
			case "days" -> Optional.of(CsvTable.ofDays(times(query, listener, period).days()));
			case "hours" -> Optional.of(CsvTable.ofHours(times(query, listener, period).heatMap()));
			default -> ranking(query, listener, period);
		};
	}

	private ListenedTimes times(TableQuery query, Listener listener, Period period) {
		String subject = query.subject();
		String id = query.id();
		return (subject != null && id != null) ? this.subjects.times(listener, subject, id, period)
				: this.statistics.times(listener, period);
	}

	private Optional<CsvTable> ranking(TableQuery query, Listener listener, Period period) {
		return Stream.of(Subject.values())
			.filter((subject) -> Slug.of(subject).equals(query.name()))
			.findFirst()
			.map((subject) -> CsvTable.ofPlaces(named(subject, list(query, subject, listener, period))));
	}

	private TopList list(TableQuery query, Subject subject, Listener listener, Period period) {
		TopLists lists = this.statistics.lists(listener);
		return query.isNew() ? lists.added(subject, period, 0, ALL) : lists.all(subject, period, 0, ALL);
	}

	// Databases limit the parameters of a statement.
	private Stream<PlaceEntry> named(Subject subject, TopList list) {
		return list.places()
			.stream()
			.gather(Gatherers.windowFixed(GROUP))
			.flatMap((group) -> this.rankings.of(subject, group).stream());
	}

}
