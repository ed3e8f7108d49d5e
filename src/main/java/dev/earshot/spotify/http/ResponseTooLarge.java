package dev.earshot.spotify.http;

import java.io.IOException;

import org.springframework.http.HttpHeaders;

/**
 * Thrown while an answer of Spotify is read that is larger than any of its kind can be.
 */
public class ResponseTooLarge extends IOException {

	private final int status;

	private final HttpHeaders headers;

	private final long limit;

	ResponseTooLarge(int status, HttpHeaders headers, long limit) {
		super("An answer has more than %d bytes".formatted(limit));
		this.status = status;
		this.headers = headers;
		this.limit = limit;
	}

	public int status() {
		return this.status;
	}

	public HttpHeaders headers() {
		return this.headers;
	}

	public long limit() {
		return this.limit;
	}

}
