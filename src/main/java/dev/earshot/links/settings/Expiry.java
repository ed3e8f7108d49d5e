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

	// The expiry stays as it is.
	KEEP,

	// Until it is revoked.
	NEVER,

	// For 24 hours from now.
	DAY,

	// For seven days from now.
	WEEK,

	// For thirty days from now.
	MONTH,

	// Until the end of a chosen day.
	DATE;

	private static final Duration MAX_DURATION = Duration.ofDays(3653);

	static Optional<Expiry> of(String code) {
		return Stream.of(values()).filter((expiry) -> expiry.code().equals(code)).findFirst();
	}

	public String code() {
		return Slug.of(this);
	}

	// Returns the end of a day in a time zone; empty if the date is invalid, over, or
	// more than ten years away.
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
