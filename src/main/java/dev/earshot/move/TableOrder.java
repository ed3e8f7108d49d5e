package dev.earshot.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Orders tables so that each comes after those that it refers to.
 */
final class TableOrder {

	private TableOrder() {
	}

	/**
	 * Orders tables.
	 * @param references by table, the tables that it refers to
	 * @return all tables
	 * @throws IllegalArgumentException if tables refer to each other
	 */
	static List<String> of(Map<String, Set<String>> references) {
		List<String> ordered = new ArrayList<>();
		Map<String, Set<String>> pending = new TreeMap<>(references);
		while (!pending.isEmpty()) {
			List<String> next = pending.entrySet()
				.stream()
				.filter((table) -> refersToNoneOf(pending.keySet(), table))
				.map(Map.Entry::getKey)
				.toList();
			if (next.isEmpty()) {
				throw new IllegalArgumentException("Tables refer to each other: " + pending.keySet());
			}
			ordered.addAll(next);
			next.forEach(pending::remove);
		}
		return ordered;
	}

	private static boolean refersToNoneOf(Set<String> pending, Map.Entry<String, Set<String>> table) {
		return table.getValue().stream().filter((other) -> !other.equals(table.getKey())).noneMatch(pending::contains);
	}

}
