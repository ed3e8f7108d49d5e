package dev.earshot.standin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Collects the field names of a JSON document, to compare it with a sample.
 */
final class FieldNames {

	private final List<String> names = new ArrayList<>();

	private FieldNames() {
	}

	static List<String> in(JsonNode node) {
		FieldNames fields = new FieldNames();
		fields.collect("", node);
		Collections.sort(fields.names);
		return fields.names;
	}

	private void collect(String path, JsonNode node) {
		node.properties().forEach((property) -> {
			String name = path + "/" + property.getKey();
			this.names.add(name);
			collect(name, property.getValue());
		});
		if (node.isArray() && !node.isEmpty()) {
			collect(path + "[]", node.path(0));
		}
	}

}
