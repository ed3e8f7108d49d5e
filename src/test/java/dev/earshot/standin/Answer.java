package dev.earshot.standin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * What the stand-in answers over HTTP.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param content perhaps empty
 */
record Answer(int status, Map<String, String> headers, byte[] content) {

	Answer(int status, Map<String, String> headers, String body) {
		this(status, headers, body.getBytes(StandardCharsets.UTF_8));
	}

	String body() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	static Answer json(Object body) {
		return of(200, "application/json; charset=utf-8", JsonMapper.shared().writeValueAsString(body));
	}

	static Answer html(int status, String body) {
		return of(status, "text/html; charset=utf-8", body);
	}

	static Answer jpeg(byte[] picture) {
		return new Answer(200,
				Map.of("Content-Type", "image/jpeg", "Cache-Control", "public, max-age=31536000, immutable"), picture);
	}

	static Answer text(String body) {
		return of(200, "text/plain; charset=utf-8", body);
	}

	static Answer nothing() {
		return new Answer(204, Map.of(), "");
	}

	static Answer redirect(int status, String address) {
		return new Answer(status, Map.of("Location", address), "");
	}

	static Answer of(Sample sample) {
		if (sample.status() == 204) {
			return nothing();
		}
		Answer answer = of(sample.status(), sample.contentType(), sample.body());
		answer.headers().putAll(sample.headers());
		return answer;
	}

	private static Answer of(int status, String contentType, String body) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", contentType);
		return new Answer(status, headers, body);
	}

	Answer with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Answer(this.status, more, this.content);
	}

}
