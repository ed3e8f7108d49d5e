package dev.earshot.statistics.columns;

import java.util.Map;
import java.util.Set;

import dev.earshot.history.counting.CountingRules;

/**
 * As what the items of a log count.
 *
 * @param merged the items as which others count, by those others
 * @param uncounted the items that do not count
 */
record Counting(Map<Integer, Integer> merged, Set<Integer> uncounted) {

	static Counting of(CountingRules rules, int listener) {
		return new Counting(rules.merged(listener), rules.uncounted(listener));
	}

	Places places(ItemColumns items) {
		Places places = new Places(items);
		for (int place = 0; place < items.size(); place++) {
			int id = items.id(place);
			if (!this.uncounted.contains(id)) {
				places.set(id, items.ids().find(this.merged.getOrDefault(id, id)));
			}
		}
		return places;
	}

}
