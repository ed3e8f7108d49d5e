package dev.earshot.history.log.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import dev.earshot.core.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Days of a zone, from one to another. What is no day is left out.
 *
 * @param from the first day
 * @param to the last day
 */
public record DayRange(@Nullable String from, @Nullable String to, ZoneId zone) {

	// Times that any calendar can tell.
	private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

	/** Returns whether it has no beginning and no end. */
	boolean isEverything() {
		return begin().isEmpty() && end().isEmpty();
	}

	Interval interval() {
		return new Interval(begin().orElse(Instant.EPOCH), end().orElse(LATEST));
	}

	private Optional<Instant> begin() {
		return startOfDay(this.from, 0, this.zone);
	}

	/** Returns when the last day ends; empty if it is not known. */
	public Optional<Instant> end() {
		return startOfDay(this.to, 1, this.zone);
	}

	// A day may have 23, 24 or 25 hours, and a year more digits than a key.
	private static Optional<Instant> startOfDay(@Nullable String date, int daysLater, ZoneId zone) {
		try {
			return Optional.ofNullable(date)
				.map((text) -> LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant())
				.filter((start) -> start.isAfter(EARLIEST) && start.isBefore(LATEST));
		}
		catch (DateTimeException | ArithmeticException ex) {
			return Optional.empty();
		}
	}

}
