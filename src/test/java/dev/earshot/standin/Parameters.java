package dev.earshot.standin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query or a form; the last value of a name counts.
 */
record Parameters(Map<String, String> values) {

	static Parameters parse(@Nullable String encoded) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String pair : (encoded != null) ? encoded.split("&") : new String[0]) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
			}
		}
		return new Parameters(values);
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	Parameters and(Parameters others) {
		Map<String, String> all = new LinkedHashMap<>(this.values);
		all.putAll(others.values);
		return new Parameters(all);
	}

	Parameters without(String... names) {
		Map<String, String> rest = new LinkedHashMap<>(this.values);
		rest.keySet().removeAll(Set.of(names));
		return new Parameters(rest);
	}

	boolean has(String name) {
		return !get(name).isEmpty();
	}

	String get(String name) {
		return get(name, "");
	}

	String get(String name, String otherwise) {
		return this.values.getOrDefault(name, otherwise);
	}

	int number(String name, int otherwise) {
		try {
			return Integer.parseInt(get(name, String.valueOf(otherwise)));
		}
		catch (NumberFormatException ex) {
			throw new SampleRefusal("error-400-invalid-id");
		}
	}

	static String encode(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
