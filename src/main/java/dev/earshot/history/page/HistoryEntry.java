package dev.earshot.history.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * A line of the list: a play or a gap.
 */
sealed interface HistoryEntry permits PlayEntry, GapEntry {

	ZonedDateTime from();

	/** Returns whether the line is a gap, for templates. */
	default boolean isGap() {
		return this instanceof GapEntry;
	}

	default Instant instant() {
		return from().toInstant();
	}

	/** Formats a length like a player does, such as {@code 3:20} or {@code 1:02:03}. */
	static String clock(Duration duration) {
		long hours = duration.toHours();
		return (hours > 0) ? "%d:%02d:%02d".formatted(hours, duration.toMinutesPart(), duration.toSecondsPart())
				: "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
	}

}
