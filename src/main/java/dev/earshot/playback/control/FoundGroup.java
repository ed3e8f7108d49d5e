package dev.earshot.playback.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import dev.earshot.playback.reading.Found;

/**
 * What was found of one kind.
 *
 * @param kind such as {@code track}
 * @param items at least one
 */
record FoundGroup(String kind, List<Found> items) {

	static List<FoundGroup> of(List<Found> found) {
		return found.stream()
			.collect(Collectors.groupingBy((item) -> item.uri().type(), LinkedHashMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((group) -> new FoundGroup(group.getKey(), group.getValue()))
			.toList();
	}

}
