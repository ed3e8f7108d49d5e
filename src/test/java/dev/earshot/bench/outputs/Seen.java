package dev.earshot.bench.outputs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All events of one channel in the order in which anybody saw them first, which is the
 * order in which they were sent.
 */
final class Seen {

	private final Map<String, Integer> numbers = new HashMap<>();

	private final List<String> ids = new ArrayList<>();

	int number(String id) {
		Integer known = this.numbers.putIfAbsent(id, this.ids.size());
		if (known != null) {
			return known;
		}
		this.ids.add(id);
		return this.ids.size() - 1;
	}

	String id(int number) {
		return this.ids.get(number);
	}

	int size() {
		return this.ids.size();
	}

}
