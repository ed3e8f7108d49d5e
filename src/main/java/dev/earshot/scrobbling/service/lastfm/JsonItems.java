package dev.earshot.scrobbling.service.lastfm;

import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/**
 * Lists of Last.fm, which leaves the brackets out if there is one item.
 */
final class JsonItems {

	private JsonItems() {
	}

	static List<JsonNode> of(JsonNode list) {
		if (list.isObject()) {
			return List.of(list);
		}
		return list.isArray() ? StreamSupport.stream(list.spliterator(), false).toList() : List.of();
	}

}
