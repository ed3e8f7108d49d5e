package dev.earshot.share.webhook.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * What a target answered, as far as it is of interest.
 *
 * @param status the status
 * @param beginning how the body begins, without characters that nobody can read
 * @param retryAfter how long it asks to be left alone; {@code null} if it does not
 */
public record Answer(int status, String beginning, @Nullable Duration retryAfter) {

	private static final int LONGEST = 500;

	static Answer to(HttpResponse response, Instant at) {
		Header retryAfter = response.getFirstHeader("Retry-After");
		boolean asks = retryAfter != null && (response.getCode() == 429 || response.getCode() == 503);
		return new Answer(response.getCode(), "", asks ? wait(retryAfter.getValue().strip(), at) : null);
	}

	private static @Nullable Duration wait(String value, Instant at) {
		if (value.matches("[0-9]{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(value));
		}
		try {
			Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from);
			return Duration.between(at, until);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	Answer beginning(byte[] body) {
		String text = new String(body, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD&&[^\\n\\t]]", "")
			.strip();
		String beginning = (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
		return new Answer(this.status, beginning, this.retryAfter);
	}

}
