package dev.earshot.webhooks.http;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.RetryAfter;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The part of a target's response that is kept.
 *
 * @param beginning the beginning of the body, without unprintable characters
 * @param retryAfter the delay that the target asks for, with status 429 or 503 only
 */
public record WebhookResponse(int status, String beginning, @Nullable Duration retryAfter) {

	private static final int MAX_CHARACTERS = 500;

	static WebhookResponse of(HttpResponse response, Instant at) {
		boolean asks = response.getCode() == 429 || response.getCode() == 503;
		String retryAfter = asks ? header(response, HttpHeaders.RETRY_AFTER) : null;
		Duration wait = RetryAfter.wait(retryAfter, header(response, HttpHeaders.DATE), at).orElse(null);
		return new WebhookResponse(response.getCode(), "", wait);
	}

	private static @Nullable String header(HttpResponse response, String name) {
		Header header = response.getFirstHeader(name);
		return (header != null) ? header.getValue() : null;
	}

	WebhookResponse beginning(byte[] body) {
		String text = new String(body, StandardCharsets.UTF_8).replaceAll("[\\p{Cntrl}\\p{Cf}\\uFFFD&&[^\\n\\t]]", "")
			.strip();
		String beginning = (text.length() > MAX_CHARACTERS) ? text.substring(0, MAX_CHARACTERS) + "…" : text;
		return new WebhookResponse(this.status, beginning, this.retryAfter);
	}

}
