package dev.earshot.spotify.http;

import java.io.IOException;

import org.springframework.http.HttpHeaders;

/**
 * Thrown when a response is larger than allowed.
 */
class ResponseTooLarge extends IOException {

	private final int status;

	private final HttpHeaders headers;

	private final long limit;

	ResponseTooLarge(int status, HttpHeaders headers, long limit) {
		super("The response has more than %d bytes".formatted(limit));
		this.status = status;
		this.headers = headers;
		this.limit = limit;
	}

	int status() {
		return this.status;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	long limit() {
		return this.limit;
	}

}
