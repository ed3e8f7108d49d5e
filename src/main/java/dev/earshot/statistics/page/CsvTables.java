package dev.earshot.statistics.page;

import java.util.Optional;

import dev.earshot.history.log.Listener;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.figures.ListenedTimes;
import dev.earshot.statistics.figures.Period;

import org.springframework.stereotype.Component;

/**
 * Finds tables to take away by their names.
 */
@Component
class CsvTables {

	private final Statistics statistics;

	private final Rankings rankings;

	CsvTables(Statistics statistics, Rankings rankings) {
		this.statistics = statistics;
		this.rankings = rankings;
	}

	/**
	 * Returns a table of a period.
	 * @param name {@code time}, {@code days}, {@code hours}, or a subject as in the
	 * message codes
	 */
	Optional<CsvTable> find(String name, Listener listener, Period period) {
		return switch (name) {
			case "time" -> Optional.of(CsvTable.ofBars(BarEntry.of(times(listener, period).days())));
			case "days" -> Optional.of(CsvTable.ofDays(times(listener, period).days()));
			case "hours" -> Optional.of(CsvTable.ofHours(times(listener, period).heatMap()));
			default -> ranking(name, listener, period);
		};
	}

	private ListenedTimes times(Listener listener, Period period) {
		return this.statistics.times(listener, period);
	}

	private Optional<CsvTable> ranking(String subject, Listener listener, Period period) {
		return Optional.ofNullable(this.rankings.of(this.statistics.overview(listener, period)).get(subject))
			.map(CsvTable::ofPlaces);
	}

}
