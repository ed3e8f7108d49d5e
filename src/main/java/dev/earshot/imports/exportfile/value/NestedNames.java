package dev.earshot.imports.exportfile.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayedFrom;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Names within a row of Earshot's own files. What has another form is read to its end and
 * becomes {@code null}.
 *
 * @param all no more than anything has
 */
record NestedNames(List<LoggedName> all) {

	private static final int MAX = 100;

	private static final Set<String> KEYS = Set.of("kind", "uri", "name");

	private static final Slugs<PlayedFrom> KINDS = new Slugs<>(PlayedFrom.class);

	static @Nullable NestedNames names(JsonParser parser) {
		if (parser.currentToken() != JsonToken.START_ARRAY) {
			return null;
		}
		List<LoggedName> names = new ArrayList<>();
		boolean isComplete = true;
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			LoggedName name = name(parser);
			isComplete = isComplete && name != null && names.size() < MAX;
			if (name != null && isComplete) {
				names.add(name);
			}
		}
		return isComplete ? new NestedNames(List.copyOf(names)) : null;
	}

	static @Nullable LoggedName name(JsonParser parser) {
		Map<String, String> texts = texts(parser);
		String name = NameText.clean(texts.get("name"));
		return (name != null) ? new LoggedName(name, NameText.uri(texts.get("uri"))) : null;
	}

	static @Nullable LoggedContext context(JsonParser parser) {
		Map<String, String> texts = texts(parser);
		String kind = texts.get("kind");
		return (kind != null) ? new LoggedContext(KINDS.find(kind, PlayedFrom.OTHER), NameText.uri(texts.get("uri")),
				NameText.clean(texts.get("name"))) : null;
	}

	private static Map<String, String> texts(JsonParser parser) {
		Map<String, String> texts = new HashMap<>();
		if (parser.currentToken() != JsonToken.START_OBJECT) {
			parser.skipChildren();
			return texts;
		}
		for (String key = parser.nextName(); key != null; key = parser.nextName()) {
			if (parser.nextToken() == JsonToken.VALUE_STRING && KEYS.contains(key)) {
				texts.put(key, parser.getString());
			}
			parser.skipChildren();
		}
		return texts;
	}

}
