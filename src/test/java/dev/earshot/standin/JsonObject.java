package dev.earshot.standin;

import java.util.LinkedHashMap;

import org.jspecify.annotations.Nullable;

/**
 * A JSON object with fluent setters, which keeps {@code null}.
 */
final class JsonObject extends LinkedHashMap<String, @Nullable Object> {

	JsonObject with(String name, @Nullable Object value) {
		put(name, value);
		return this;
	}

	JsonObject withAll(JsonObject others) {
		putAll(others);
		return this;
	}

}
