package dev.earshot.core;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads and writes the header {@code Retry-After} (RFC 9110, section 10.2.3), which holds
 * seconds or a date. Longer waits than a week count as a week: no server has asked for
 * more than a day.
 */
public final class RetryAfter {

	private static final long MIN_SECONDS = 1;

	private static final long MAX_SECONDS = Duration.ofDays(7).toSeconds();

	private RetryAfter() {
	}

	/**
	 * Returns when to send the next request.
	 * @param headers the headers of the response
	 * @param fallback how long to wait if the header is missing or unreadable
	 * @param now when the response was received
	 * @return a moment in the future
	 */
	public static Instant until(HttpHeaders headers, Duration fallback, Instant now) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		return now.plus(wait(value, headers.getFirst(HttpHeaders.DATE), now).orElse(fallback));
	}

	/**
	 * Returns how long to wait.
	 * @param value the header; {@code null} if there is none
	 * @param date the header {@code Date} of the same response; {@code null} if there is
	 * none
	 * @param now when the response was received
	 * @return a second to a week; empty if the header is missing or unreadable
	 */
	public static Optional<Duration> wait(@Nullable String value, @Nullable String date, Instant now) {
		try {
			return Optional.ofNullable(value)
				.map((text) -> seconds(text.strip(), sent(date, now)))
				.filter((seconds) -> seconds >= 0)
				.map((seconds) -> Duration.ofSeconds(Math.clamp(seconds, MIN_SECONDS, MAX_SECONDS)));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Returns the header for a wait: at least a second, and never too early. */
	public static String header(Duration wait) {
		return Long.toString(Math.max(MIN_SECONDS, wait.plusMillis(999).toSeconds()));
	}

	// A date refers to the clock of the server that sent it.
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
