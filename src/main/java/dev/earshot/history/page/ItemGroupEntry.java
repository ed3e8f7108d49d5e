package dev.earshot.history.page;

import java.util.List;

import dev.earshot.history.counting.MergeGroup;

/**
 * Items that count as one, or could, as pages show them.
 */
record ItemGroupEntry(ItemEntry into, List<ItemEntry> others) {

	static List<ItemGroupEntry> of(List<MergeGroup> groups) {
		return groups.stream()
			.map((group) -> new ItemGroupEntry(ItemEntry.of(group.into()), ItemEntry.of(group.others())))
			.toList();
	}

}
