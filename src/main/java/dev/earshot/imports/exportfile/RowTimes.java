package dev.earshot.imports.exportfile;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.imports.exportfile.value.RowKey;
import dev.earshot.imports.exportfile.value.RowValues;
import org.jspecify.annotations.Nullable;

/**
 * Which times and durations a play can have.
 */
final class RowTimes {

	/** Before it, there was no Spotify. */
	private static final Instant EARLIEST = Instant.parse("2006-01-01T00:00:00Z");

	// Clocks differ.
	private static final Duration TOLERANCE = Duration.ofDays(1);

	private static final long LONGEST = Duration.ofDays(1).toMillis();

	private final Instant latest;

	RowTimes(Instant now) {
		this.latest = now.plus(TOLERANCE);
	}

	/** Finds out why a row that needs a time and a duration is unreadable. */
	@Nullable RowProblem problem(RowValues values, RowKey time, RowKey duration) {
		if (!values.isObject()) {
			return RowProblem.NOT_AN_OBJECT;
		}
		if (values.isMistyped()) {
			return RowProblem.TYPE;
		}
		String text = values.text(time);
		Long millis = values.number(duration);
		return (text != null && millis != null) ? problem(values.time(time), millis) : RowProblem.MISSING;
	}

	private @Nullable RowProblem problem(@Nullable Instant time, long millis) {
		if (possible(time) == null) {
			return RowProblem.TIME;
		}
		return (millis < 0 || millis > LONGEST) ? RowProblem.DURATION : null;
	}

	/** Returns a time if something can have happened then, and {@code null} otherwise. */
	@Nullable Instant possible(@Nullable Instant time) {
		boolean isPossible = time != null && !time.isBefore(EARLIEST) && !time.isAfter(this.latest);
		return isPossible ? time : null;
	}

}
