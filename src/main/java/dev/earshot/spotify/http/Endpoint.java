package dev.earshot.spotify.http;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Method and path of a call, without the query, which may contain search terms.
 */
record Endpoint(@Nullable HttpMethod method, String path) {

	static Endpoint of(HttpRequest request) {
		return new Endpoint(request.getMethod(), request.getURI().getRawPath());
	}

	static Endpoint of(HttpRequestValues values) {
		String template = Objects.requireNonNullElse(values.getUriTemplate(), "");
		return new Endpoint(values.getHttpMethod(), template.replaceFirst("\\?.*", ""));
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
