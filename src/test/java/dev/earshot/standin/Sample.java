package dev.earshot.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded response of Spotify from the folder {@code samples}, with status and headers
 * from its index.
 *
 * @param headers all but the content type
 */
public record Sample(String file, int status, Map<String, String> headers, String body) {

	private static final Map<String, JsonNode> INDEX = index();

	/**
	 * Reads a sample.
	 * @param name the file name, with or without {@code .json}
	 * @return the sample
	 */
	public static Sample named(String name) {
		String file = INDEX.containsKey(name) ? name : name + ".json";
		JsonNode entry = INDEX.get(file);
		if (entry == null) {
			throw new IllegalArgumentException("No such sample: " + name);
		}
		Map<String, String> headers = new LinkedHashMap<>();
		entry.path("headers")
			.properties()
			.forEach((header) -> headers.put(header.getKey(), header.getValue().asString()));
		return new Sample(file, entry.path("http_status").asInt(), headers, read(file));
	}

	Sample with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(header, value);
		return new Sample(this.file, this.status, more, this.body);
	}

	String contentType() {
		return this.file.endsWith(".txt") ? "text/plain; charset=utf-8" : "application/json; charset=utf-8";
	}

	boolean isRateLimit() {
		return this.status == 429;
	}

	private static Map<String, JsonNode> index() {
		Map<String, JsonNode> entries = new LinkedHashMap<>();
		JsonNode samples = JsonMapper.shared().readTree(read("index.json")).path("samples");
		samples.forEach((sample) -> entries.put(sample.path("file").asString(), sample));
		return entries;
	}

	static Stream<String> files() {
		return INDEX.keySet().stream();
	}

	private static String read(String file) {
		try (InputStream content = Sample.class.getResourceAsStream("samples/" + file)) {
			if (content == null) {
				throw new IllegalArgumentException("No such sample: " + file);
			}
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
