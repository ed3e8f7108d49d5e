package dev.earshot.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

import dev.earshot.core.Refusal;
import dev.earshot.core.RetryAfter;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/**
 * Creates problem details (RFC 9457) with texts from the message files.
 */
@Component
public class ProblemDetails {

	private static final URI NO_TYPE = URI.create("about:blank");

	private final MessageSource messages;

	private final InstantSource clock;

	public ProblemDetails(MessageSource messages, InstantSource clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Creates the response to a refused request, with {@code Retry-After} if the refusal
	 * has an end.
	 * @param advice the last part of the message key that says what to do next
	 */
	public ResponseEntity<ProblemDetail> of(Refusal refusal, HttpStatusCode status, String advice, Locale locale) {
		ErrorResponse response = response(refusal, status, advice);
		return ResponseEntity.status(status)
			.headers(response.getHeaders())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(response.updateAndGetBody(this.messages, locale));
	}

	private ErrorResponse response(Refusal refusal, HttpStatusCode status, String advice) {
		String key = "refusal." + refusal.code();
		ErrorResponse.Builder response = response(status, key, key + "." + advice);
		response.type(NO_TYPE).property("code", refusal.code());
		Instant until = refusal.until();
		if (until != null) {
			response.property("until", until)
				.header(HttpHeaders.RETRY_AFTER, RetryAfter.header(Duration.between(this.clock.instant(), until)));
		}
		return response.build();
	}

	/** Creates problem details without a code. Title and detail are message keys. */
	public ProblemDetail of(HttpStatusCode status, String title, String detail, Locale locale) {
		return response(status, title, detail).build().updateAndGetBody(this.messages, locale);
	}

	/** Creates problem details with a code. Title and detail are message keys. */
	public ProblemDetail of(String code, HttpStatusCode status, String title, String detail, Locale locale) {
		return response(status, title, detail).type(NO_TYPE)
			.property("code", code)
			.build()
			.updateAndGetBody(this.messages, locale);
	}

	private static ErrorResponse.Builder response(HttpStatusCode status, String title, String detail) {
		return ErrorResponse.builder(new IllegalStateException(title), status, title)
			.titleMessageCode(title)
			.detailMessageCode(detail);
	}

}
