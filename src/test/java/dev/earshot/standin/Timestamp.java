package dev.earshot.standin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Formats times as the Web API does: UTC with milliseconds.
 */
final class Timestamp {

	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'")
		.withZone(ZoneOffset.UTC);

	private Timestamp() {
	}

	static String of(Instant instant) {
		return FORM.format(instant);
	}

}
