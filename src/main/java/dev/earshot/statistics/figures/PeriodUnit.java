package dev.earshot.statistics.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * How long a period is. Weeks begin on Monday (ISO 8601).
 */
public enum PeriodUnit {

	/** A day of the calendar. */
	DAY(ChronoUnit.DAYS),

	/** From Monday to Sunday. */
	WEEK(ChronoUnit.WEEKS),

	/** A month of the calendar. */
	MONTH(ChronoUnit.MONTHS),

	/** A year of the calendar. */
	YEAR(ChronoUnit.YEARS);

	private final ChronoUnit length;

	PeriodUnit(ChronoUnit length) {
		this.length = length;
	}

	/** Returns the first day of the period of a day. */
	LocalDate begin(LocalDate date) {
		return switch (this) {
			case DAY -> date;
			case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
			case MONTH -> date.withDayOfMonth(1);
			case YEAR -> date.withDayOfYear(1);
		};
	}

	/** Returns the last day of the period that begins on a day. */
	LocalDate end(LocalDate begin) {
		return begin.plus(1, this.length).minusDays(1);
	}

}
