package dev.earshot.standin;

import java.net.URI;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP request to the stand-in.
 *
 * @param path without the query
 * @param headers by lower-case name
 * @param body may be empty
 */
record Request(String method, String path, Parameters query, Map<String, String> headers, String body) {

	static Request of(String method, String url, Map<String, String> headers, String body) {
		URI uri = URI.create(url);
		return new Request(method, uri.getPath(), Parameters.parse(uri.getRawQuery()), headers, body);
	}

	String header(String name) {
		return this.headers.getOrDefault(name, "");
	}

	/**
	 * Returns the parameters of a form, from the body and the query.
	 * @return all parameters
	 */
	Parameters form() {
		return this.query.and(Parameters.parse(this.body));
	}

	JsonNode json() {
		return JsonMapper.shared().readTree(this.body.isBlank() ? "{}" : this.body);
	}

	String[] segments() {
		return this.path.substring(1).split("/");
	}

	Request under(String prefix) {
		return new Request(this.method, this.path.substring(prefix.length()), this.query, this.headers, this.body);
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
