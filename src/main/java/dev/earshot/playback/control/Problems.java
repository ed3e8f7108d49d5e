package dev.earshot.playback.control;

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

/**
 * Tells programs of a refusal in the words that people are told it in.
 */
@Component
class Problems {

	private static final URI NO_PAGE_ABOUT_IT = URI.create("about:blank");

	private final MessageSource messages;

	private final InstantSource clock;

	Problems(MessageSource messages, InstantSource clock) {
		this.messages = messages;
		this.clock = clock;
	}

	ResponseEntity<ProblemDetail> of(Refusal refusal, Locale locale) {
		return of(refusal, Answers.status(refusal), locale);
	}

	ResponseEntity<ProblemDetail> of(HttpStatusCode status, Locale locale) {
		return of(TurnedAway.with(status), status, locale);
	}

	private ResponseEntity<ProblemDetail> of(Refusal refusal, HttpStatusCode status, Locale locale) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		Instant until = refusal.until();
		if (until != null) {
			answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(secondsTo(until)));
		}
		return answer.body(problem(refusal, status, locale));
	}

	private ProblemDetail problem(Refusal refusal, HttpStatusCode status, Locale locale) {
		String key = "refusal." + refusal.code();
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(NO_PAGE_ABOUT_IT);
		problem.setTitle(this.messages.getMessage(key, null, locale));
		problem.setDetail(this.messages.getMessage(key + "." + Answers.advice(refusal), null, locale));
		problem.setProperty("code", refusal.code());
		if (refusal.until() != null) {
			problem.setProperty("until", refusal.until());
		}
		return problem;
	}

	// Rounded up: whoever comes back a little early is refused once more.
	private long secondsTo(Instant until) {
		Duration wait = Duration.between(this.clock.instant(), until);
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

}
