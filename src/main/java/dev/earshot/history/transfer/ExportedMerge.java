package dev.earshot.history.transfer;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.history.counting.MergeGroup;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import org.jspecify.annotations.Nullable;

/**
 * An item that counts as another one, as {@code docs/history.schema.json} describes it.
 */
record ExportedMerge(Item item, Item into) {

	static Stream<ExportedMerge> of(MergeGroup group) {
		Item into = Item.of(group.into().item());
		return group.others().stream().map((other) -> new ExportedMerge(Item.of(other.item()), into));
	}

	/** What identifies an item. */
	record Item(String kind, @Nullable String uri, String title, List<LoggedName> artists) {

		static Item of(LoggedItem item) {
			return new Item(Slug.of(item.kind()), item.uri(), item.title(), item.artists());
		}

	}

}
