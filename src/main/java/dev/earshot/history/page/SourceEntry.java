package dev.earshot.history.page;

import java.util.List;
import java.util.Map;

import dev.earshot.core.Slug;
import dev.earshot.history.log.PlaySource;

/**
 * A source as the settings show it.
 *
 * @param source as in the message codes
 */
record SourceEntry(String source, long plays) {

	/** Returns the sources of which there are plays. */
	static List<SourceEntry> of(Map<PlaySource, Long> counts) {
		return counts.entrySet()
			.stream()
			.filter((each) -> each.getValue() > 0)
			.map((each) -> new SourceEntry(Slug.of(each.getKey()), each.getValue()))
			.toList();
	}

}
