package dev.earshot.history.page;

import java.time.Duration;
import java.util.List;

import dev.earshot.core.Slug;
import dev.earshot.history.counting.CountedItem;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import org.jspecify.annotations.Nullable;

/**
 * An item as pages about counting show it. Its kind is as in the message codes.
 *
 * @param url the item at Spotify; {@code null} for a local file, and if only its names
 * are known
 * @param length {@code null} if it is not known
 * @param plays how often it was played itself
 */
record ItemEntry(int id, String title, @Nullable String url, List<String> by, @Nullable String album, String kind,
		@Nullable String length, long plays) {

	static ItemEntry of(CountedItem counted) {
		LoggedItem item = counted.item();
		LoggedName album = item.album();
		Duration duration = item.duration();
		return new ItemEntry(counted.id(), item.title(), item.url(),
				item.artists().stream().map(LoggedName::name).toList(), (album != null) ? album.name() : null,
				Slug.of(item.kind()), (duration != null) ? HistoryEntry.clock(duration) : null, counted.plays());
	}

	static List<ItemEntry> of(List<CountedItem> items) {
		return items.stream().map(ItemEntry::of).toList();
	}

}
