package dev.earshot.web;

import java.util.stream.Stream;

import dev.earshot.core.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Reasons why a request to the API is rejected before a controller handles it.
 */
public enum RequestRejection implements Refusal {

	/** The request is malformed. */
	UNREADABLE(HttpStatus.BAD_REQUEST),

	/** There is no logged-in session. */
	NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED),

	/** The CSRF token is missing or wrong. */
	NO_TOKEN(HttpStatus.FORBIDDEN),

	/** The path does not exist. */
	NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND),

	/** The path does not support the method. */
	WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED),

	/** The header {@code Content-Length} is missing. */
	LENGTH_MISSING(HttpStatus.LENGTH_REQUIRED),

	/** The body is too large. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),

	/** An internal error. */
	FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

	private final HttpStatus status;

	RequestRejection(HttpStatus status) {
		this.status = status;
	}

	// Returns the rejection that is closest to a status set by the framework.
	static RequestRejection of(HttpStatusCode status) {
		return Stream.of(values())
			.filter((rejection) -> rejection.status.isSameCodeAs(status))
			.findFirst()
			.orElse(status.is4xxClientError() ? UNREADABLE : FAULT);
	}

	public HttpStatus status() {
		return this.status;
	}

}
