package dev.earshot.history.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A day of the list, the newest line first. A play belongs to the day on which it began.
 */
record HistoryDay(LocalDate date, List<HistoryEntry> entries) {

	static List<HistoryDay> of(Stream<HistoryEntry> entries) {
		Map<LocalDate, List<HistoryEntry>> days = new LinkedHashMap<>();
		entries.sorted(Comparator.comparing(HistoryEntry::instant).reversed())
			.forEach((entry) -> days.computeIfAbsent(entry.from().toLocalDate(), (_) -> new ArrayList<>()).add(entry));
		return days.entrySet().stream().map((day) -> new HistoryDay(day.getKey(), day.getValue())).toList();
	}

}
