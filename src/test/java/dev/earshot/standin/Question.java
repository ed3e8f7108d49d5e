package dev.earshot.standin;

import java.net.URI;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody asks the stand-in over HTTP.
 *
 * @param method the HTTP method
 * @param path the path of the address
 * @param query the parameters of the address
 * @param headers by their names in lower case
 * @param body the content, perhaps empty
 */
record Question(String method, String path, Parameters query, Map<String, String> headers, String body) {

	static Question of(String method, String url, Map<String, String> headers, String body) {
		URI uri = URI.create(url);
		return new Question(method, uri.getPath(), Parameters.parse(uri.getRawQuery()), headers, body);
	}

	String header(String name) {
		return this.headers.getOrDefault(name, "");
	}

	/**
	 * What a form sent, in the content or in the address.
	 * @return the parameters of both
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

	Question under(String prefix) {
		return new Question(this.method, this.path.substring(prefix.length()), this.query, this.headers, this.body);
	}

	@Override
	public String toString() {
		return this.method + " " + this.path;
	}

}
