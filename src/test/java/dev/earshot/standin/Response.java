package dev.earshot.standin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP response of the stand-in.
 */
record Response(int status, Map<String, String> headers, byte[] content) {

	Response(int status, Map<String, String> headers, String body) {
		this(status, headers, body.getBytes(StandardCharsets.UTF_8));
	}

	String body() {
		return new String(this.content, StandardCharsets.UTF_8);
	}

	static Response json(Object body) {
		return of(200, "application/json; charset=utf-8", JsonMapper.shared().writeValueAsString(body));
	}

	static Response html(int status, String body) {
		return of(status, "text/html; charset=utf-8", body);
	}

	static Response jpeg(byte[] picture) {
		return new Response(200,
				Map.of("Content-Type", "image/jpeg", "Cache-Control", "public, max-age=31536000, immutable"), picture);
	}

	static Response text(String body) {
		return of(200, "text/plain; charset=utf-8", body);
	}

	static Response noContent() {
		return new Response(204, Map.of(), "");
	}

	static Response redirect(int status, String address) {
		return new Response(status, Map.of("Location", address), "");
	}

	static Response of(Sample sample) {
		if (sample.status() == 204) {
			return noContent();
		}
		Response response = of(sample.status(), sample.contentType(), sample.body());
		response.headers().putAll(sample.headers());
		return response;
	}

	private static Response of(int status, String contentType, String body) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", contentType);
		return new Response(status, headers, body);
	}

	Response with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Response(this.status, more, this.content);
	}

}
