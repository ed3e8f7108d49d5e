package dev.earshot.spotify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.springframework.http.HttpHeaders;

/**
 * Reads the header that says when to come back (RFC 9110, section 10.2.3): seconds or a
 * date. More than a week is taken for a week: nobody was ever told more than a day.
 */
public final class RetryAfter {

	private static final long SHORTEST = 1;

	private static final long LONGEST = Duration.ofDays(7).toSeconds();

	private RetryAfter() {
	}

	/**
	 * Reads the header.
	 * @param headers what Spotify sent
	 * @param otherwise how long to wait if that says nothing that can be understood
	 * @param now the time it was received
	 * @return when to come back
	 */
	public static Instant until(HttpHeaders headers, Duration otherwise, Instant now) {
		return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
			.flatMap((value) -> parse(value, sent(headers, now), now))
			.orElseGet(() -> now.plus(otherwise));
	}

	// A date is meant by the clock of who sent it.
	private static Instant sent(HttpHeaders headers, Instant now) {
		try {
			String date = headers.getFirst(HttpHeaders.DATE);
			return (date != null) ? date(date) : now;
		}
		catch (DateTimeException ex) {
			return now;
		}
	}

	private static Optional<Instant> parse(String value, Instant sent, Instant now) {
		try {
			return Optional.of(seconds(value.strip(), sent))
				.filter((seconds) -> seconds >= 0)
				.map((seconds) -> now.plusSeconds(Math.clamp(seconds, SHORTEST, LONGEST)));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return Optional.empty();
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
