package dev.earshot.statistics.page;

import java.time.LocalDate;
import java.util.List;

import dev.earshot.statistics.figures.DayTime;

/**
 * The JSON of the time of a day.
 */
public record DayResponse(LocalDate date, long listenedMs) {

	/** Returns the JSON of several days. */
	public static List<DayResponse> of(List<DayTime> days) {
		return days.stream().map((day) -> new DayResponse(day.date(), day.listened().toMillis())).toList();
	}

}
