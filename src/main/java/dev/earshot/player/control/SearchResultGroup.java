package dev.earshot.player.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import dev.earshot.playback.reading.SearchResult;

/**
 * What was found of one kind.
 *
 * @param kind such as {@code track}
 * @param items at least one
 */
record SearchResultGroup(String kind, List<SearchResult> items) {

	static List<SearchResultGroup> of(List<SearchResult> searchResult) {
		return searchResult.stream()
			.collect(Collectors.groupingBy((item) -> item.uri().type(), LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((group) -> new SearchResultGroup(group.getKey(), group.getValue()))
			.toList();
	}

}
