package dev.earshot.statistics.page;

import java.time.LocalDate;
import java.time.ZoneId;

import dev.earshot.statistics.figures.Period;

/**
 * The JSON of a period.
 */
public record DaysResponse(LocalDate first, LocalDate last, String zone) {

	public static DaysResponse of(Period period, ZoneId zone) {
		return new DaysResponse(period.first(), period.last(), zone.getId());
	}

}
