package dev.earshot.links.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.core.Slug;

/**
 * The choices of the form for how long a link works.
 */
enum Expiry {

	KEEP, NEVER, DAY, WEEK, MONTH, DATE;

	private static final Duration MAX_DURATION = Duration.ofDays(3653);

	static Optional<Expiry> of(String code) {
		return Stream.of(values()).filter((expiry) -> expiry.code().equals(code)).findFirst();
	}

	public String code() {
		return Slug.of(this);
	}

	// Empty if the date is invalid, over, or more than ten years away.
	static Optional<Instant> endOf(String date, String zone, Instant now) {
		try {
			return Optional.of(LocalDate.parse(date).plusDays(1).atStartOfDay(zone(zone)).toInstant())
				.filter((end) -> end.isAfter(now) && end.isBefore(now.plus(MAX_DURATION)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			return ZoneOffset.UTC;
		}
	}

}
