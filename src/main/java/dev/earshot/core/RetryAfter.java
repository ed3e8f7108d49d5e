package dev.earshot.core;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads the header that says when to come back (RFC 9110, section 10.2.3): seconds or a
 * date. More than a week is taken for a week: nobody was ever told more than a day.
 */
public final class RetryAfter {

	private static final long MIN_SECONDS = 1;

	private static final long MAX_SECONDS = Duration.ofDays(7).toSeconds();

	private RetryAfter() {
	}

	/**
	 * Reads when to come back.
	 * @param headers of the response
	 * @param otherwise how long to wait if they say nothing that can be understood
	 * @param now the time it was received
	 * @return when to come back
	 */
	public static Instant until(HttpHeaders headers, Duration otherwise, Instant now) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		return now.plus(wait(value, headers.getFirst(HttpHeaders.DATE), now).orElse(otherwise));
	}

	/**
	 * Reads how long to wait.
	 * @param value the header; {@code null} if there is none
	 * @param date the header {@code Date} of the same response; {@code null} if there is
	 * none
	 * @param now the time it was received
	 * @return between a second and a week; empty if it says nothing that can be
	 * understood
	 */
	public static Optional<Duration> wait(@Nullable String value, @Nullable String date, Instant now) {
		try {
			return Optional.ofNullable(value)
				.map((some) -> seconds(some.strip(), sent(date, now)))
				.filter((seconds) -> seconds >= 0)
				.map((seconds) -> Duration.ofSeconds(Math.clamp(seconds, MIN_SECONDS, MAX_SECONDS)));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	// A date is meant by the clock of who sent it.
	private static Instant sent(@Nullable String date, Instant now) {
		try {
			return (date != null) ? date(date) : now;
		}
		catch (DateTimeException ex) {
			return now;
		}
	}

	private static long seconds(String value, Instant sent) {
		boolean isDate = value.contains(":");
		return isDate ? Duration.between(sent, date(value)).toSeconds() : (long) Double.parseDouble(value);
	}

	private static Instant date(String value) {
		return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
	}

}
