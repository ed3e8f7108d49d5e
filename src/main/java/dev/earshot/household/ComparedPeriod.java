package dev.earshot.household;

import java.time.LocalDate;
import java.util.List;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import dev.earshot.statistics.page.PeriodChoice;

/**
 * The periods in which people are compared: weeks or longer, of days that are over. Who
 * asks again and again does not see when somebody listens.
 */
final class ComparedPeriod {

	/** The units that can be chosen. */
	static final List<String> UNITS = PeriodChoice.UNITS.stream()
		.filter((unit) -> !unit.equals(Slug.of(PeriodUnit.DAY)))
		.toList();

	private ComparedPeriod() {
	}

	/**
	 * Returns the period that is compared instead of one that was asked for.
	 * @param last the last day that is over; a period that begins later is that of this
	 * day
	 */
	static Period of(Period asked, LocalDate last) {
		Period period = widened(asked);
		return (period.first().isAfter(last) ? latest(period, last) : period).until(last);
	}

	private static Period latest(Period period, LocalDate last) {
		PeriodUnit unit = period.unit();
		return Period.of((unit != null) ? unit : PeriodUnit.WEEK, last);
	}

	private static Period widened(Period asked) {
		return switch (asked.unit()) {
			case DAY -> week(asked.first());
			case WEEK, MONTH, YEAR -> asked;
			case null -> new Period(null, week(asked.first()).first(), week(asked.last()).last());
		};
	}

	private static Period week(LocalDate day) {
		return Period.of(PeriodUnit.WEEK, day);
	}

}
