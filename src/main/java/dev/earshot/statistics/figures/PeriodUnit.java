package dev.earshot.statistics.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import static java.time.DayOfWeek.MONDAY;

/**
 * How long a period is. Weeks begin on Monday (ISO 8601).
 */
public enum PeriodUnit {

	DAY {

		@Override
		LocalDate begin(LocalDate date) {
			return date;
		}

	},

	WEEK {

		@Override
		LocalDate begin(LocalDate date) {
			return date.with(TemporalAdjusters.previousOrSame(MONDAY));
		}

	},

	MONTH {

		@Override
		LocalDate begin(LocalDate date) {
			return date.withDayOfMonth(1);
		}

	},

	YEAR {

		@Override
		LocalDate begin(LocalDate date) {
			return date.withDayOfYear(1);
		}

	};

	/** Returns the first day of the period of a day. */
	abstract LocalDate begin(LocalDate date);

	/** Returns the same day so many periods later. */
	LocalDate plus(LocalDate date, int periods) {
		return date.plus(periods, ChronoUnit.valueOf(name() + "S"));
	}

}
