package dev.earshot.player.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import dev.earshot.playback.reading.CatalogueItem;

/**
 * The search results of one type, such as {@code track}, at least one.
 */
record SearchResultGroup(String kind, List<CatalogueItem> items) {

	static List<SearchResultGroup> of(List<CatalogueItem> results) {
		return results.stream()
			.collect(Collectors.groupingBy((item) -> item.uri().type(), LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((group) -> new SearchResultGroup(group.getKey(), group.getValue()))
			.toList();
	}

}
