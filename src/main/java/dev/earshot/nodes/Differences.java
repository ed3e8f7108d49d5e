package dev.earshot.nodes;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out which rows of a table differ from what is kept of them in memory.
 */
final class Differences {

	private Differences() {
	}

	/**
	 * Returns the IDs of the values that are in only one of two collections.
	 */
	static <V> Set<String> between(Collection<V> kept, Collection<V> stored, Function<V, String> id) {
		Set<V> before = new HashSet<>(kept);
		Set<V> after = new HashSet<>(stored);
		return Stream
			.concat(before.stream().filter((value) -> !after.contains(value)),
					after.stream().filter((value) -> !before.contains(value)))
			.map(id)
			.collect(Collectors.toSet());
	}

}
