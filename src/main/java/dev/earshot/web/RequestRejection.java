package dev.earshot.web;

import java.util.stream.Stream;

import dev.earshot.core.Refusal;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Why a request to the API was rejected before it reached what it asks for.
 */
public enum RequestRejection implements Refusal {

	/** It cannot be made out what is wanted. */
	UNREADABLE(HttpStatus.BAD_REQUEST),

	/** Nobody is logged in. */
	NOT_LOGGED_IN(HttpStatus.UNAUTHORIZED),

	/** The token against forged requests is missing or wrong. */
	NO_TOKEN(HttpStatus.FORBIDDEN),

	/** Nothing is at that address. */
	NO_SUCH_ADDRESS(HttpStatus.NOT_FOUND),

	/** The address takes another method. */
	WRONG_METHOD(HttpStatus.METHOD_NOT_ALLOWED),

	/** It does not say how long it is. */
	LENGTH_MISSING(HttpStatus.LENGTH_REQUIRED),

	/** It is longer than anything that could be asked. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),

	/** Something went wrong here. */
	FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

	private final HttpStatus status;

	RequestRejection(HttpStatus status) {
		this.status = status;
	}

	/**
	 * What a status means that was not ours to give.
	 * @param status of an error
	 * @return the nearest that there are words for
	 */
	static RequestRejection of(HttpStatusCode status) {
		return Stream.of(values())
			.filter((each) -> each.status.isSameCodeAs(status))
			.findFirst()
			.orElse(status.is4xxClientError() ? UNREADABLE : FAULT);
	}

	public HttpStatus status() {
		return this.status;
	}

}
