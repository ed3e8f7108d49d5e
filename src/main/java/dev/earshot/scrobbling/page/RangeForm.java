package dev.earshot.scrobbling.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import dev.earshot.core.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The days of a range, as a person enters them.
 *
 * @param from the first day
 * @param to the last day
 */
record RangeForm(@Nullable String from, @Nullable String to) {

	// Days that fit into the key of a play.
	private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);

	private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

	/** What a person sees who has begun no range. */
	static final RangeForm EMPTY = new RangeForm(null, null);

	/** Returns why the days are no range; {@code null} if they are one. */
	@Nullable ScrobblingRefusal refusal() {
		LocalDate first = day(this.from);
		LocalDate last = day(this.to);
		if (first == null || last == null) {
			return ScrobblingRefusal.RANGE_UNREADABLE;
		}
		return last.isBefore(first) ? ScrobblingRefusal.RANGE_BACKWARDS : null;
	}

	private static @Nullable LocalDate day(@Nullable String text) {
		try {
			LocalDate day = LocalDate.parse((text != null) ? text : "");
			return (day.isBefore(EARLIEST) || day.isAfter(LATEST)) ? null : day;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Returns the time from the first moment of the range to its end. */
	Interval interval(ZoneId zone) {
		return new Interval(start(this.from, 0, zone), start(this.to, 1, zone));
	}

	private static Instant start(@Nullable String text, int daysLater, ZoneId zone) {
		LocalDate day = day(text);
		return ((day != null) ? day : EARLIEST).plusDays(daysLater).atStartOfDay(zone).toInstant();
	}

}
