package dev.earshot.statistics.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.core.CsvWriter;
import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.figures.HeatMap;
import dev.earshot.statistics.page.BarEntry;
import dev.earshot.statistics.page.PlaceEntry;
import org.jspecify.annotations.Nullable;

/**
 * A table to take away.
 *
 * @param lines the first one has the names of the columns; they can be written once
 */
record CsvTable(Stream<List<@Nullable Object>> lines) {

	private static final List<@Nullable Object> TIME = List.of("first_day", "last_day", "listened_ms");

	private static final List<@Nullable Object> DAYS = List.of("date", "listened_ms");

	private static final List<@Nullable Object> HOURS = List.of("weekday", "hour", "listened_ms");

	private static final List<@Nullable Object> PLACES = List.of("rank", "rank_before", "title", "by", "listened_ms",
			"plays", "uri");

	private static CsvTable of(List<@Nullable Object> head, Stream<List<@Nullable Object>> lines) {
		return new CsvTable(Stream.concat(Stream.of(head), lines));
	}

	/** Returns the table of the chart of time. */
	static CsvTable ofBars(List<BarEntry> bars) {
		return of(TIME, bars.stream()
			.map((bar) -> List.of(bar.period().first(), bar.period().last(), bar.listened().millis())));
	}

	static CsvTable ofDays(List<DayTime> days) {
		return of(DAYS, days.stream().map((day) -> List.of(day.date(), day.listened().toMillis())));
	}

	static CsvTable ofHours(HeatMap map) {
		return of(HOURS, Stream.of(DayOfWeek.values()).flatMap((day) -> hours(map, day)));
	}

	private static Stream<List<@Nullable Object>> hours(HeatMap map, DayOfWeek day) {
		return IntStream.range(0, HeatMap.HOURS)
			.mapToObj((hour) -> List.of(Slug.of(day), hour, map.listened(day, hour).toMillis()));
	}

	static CsvTable ofPlaces(Stream<PlaceEntry> places) {
		return of(PLACES, places.map(CsvTable::line));
	}

	private static List<@Nullable Object> line(PlaceEntry entry) {
		return Arrays.asList(entry.place().rank(), entry.place().before(), entry.title(), String.join("; ", entry.by()),
				entry.listened().millis(), entry.place().plays(), entry.uri());
	}

	void write(OutputStream target) throws IOException {
		CsvWriter output = new CsvWriter(target);
		this.lines.forEach((line) -> output.line(line.toArray()));
		output.flush();
	}

}
