package dev.earshot.scrobbling.page;

import java.time.LocalDate;
import java.time.ZoneId;

import dev.earshot.core.Interval;

/**
 * The first and the last day of a range, in the time zone of the log.
 */
record RangeDays(LocalDate first, LocalDate last) {

	static RangeDays of(Interval began, ZoneId zone) {
		return new RangeDays(LocalDate.ofInstant(began.start(), zone),
				LocalDate.ofInstant(began.end().minusMillis(1), zone));
	}

	/** Returns the form with these days. */
	RangeForm form() {
		return new RangeForm(this.first.toString(), this.last.toString());
	}

}
