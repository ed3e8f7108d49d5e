package dev.earshot.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

import dev.earshot.core.Refusal;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;

/**
 * Tells programs of a refusal, as problem details (RFC 9457) in the words that people are
 * told it in.
 */
@Component
public class ProblemDetails {

	private static final URI NO_PAGE_ABOUT_IT = URI.create("about:blank");

	private final MessageSource messages;

	private final InstantSource clock;

	public ProblemDetails(MessageSource messages, InstantSource clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Makes the response to a request that is refused.
	 * @param refusal why
	 * @param status of the response
	 * @param advice which of the words about the refusal say what to do: the last part of
	 * a key among the messages
	 * @param locale of the words
	 * @return the response, with {@code Retry-After} if the refusal has an end
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
		ErrorResponse.Builder response = ErrorResponse.builder(new IllegalStateException(refusal.code()), status, key)
			.type(NO_PAGE_ABOUT_IT)
			.titleMessageCode(key)
			.detailMessageCode(key + "." + advice)
			.property("code", refusal.code());
		Instant until = refusal.until();
		return (until != null) ? response.property("until", until)
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(secondsTo(until)))
			.build() : response.build();
	}

	// Rounded up: whoever comes back a little early is refused once more.
	private long secondsTo(Instant until) {
		Duration wait = Duration.between(this.clock.instant(), until);
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

}
