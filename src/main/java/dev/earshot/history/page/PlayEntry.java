package dev.earshot.history.page;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import dev.earshot.core.Slug;
import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.StoredPlay;
import org.jspecify.annotations.Nullable;

/**
 * A play as the list shows it. Kinds are as in the message codes.
 *
 * @param item the internal ID of the item
 * @param listened for how long it was listened to, or at most if that is not known
 * @param length of the item; {@code null} if it is not known
 * @param context the name of what it was played from; {@code null} if it is not known
 * @param counted whether it counts in the numbers of the listener
 */
record PlayEntry(String key, ZonedDateTime from, String title, int item, List<String> by, @Nullable String album,
		String kind, String listened, @Nullable String length, String device, @Nullable String context, String end,
		String source, boolean counted) implements HistoryEntry {

	static PlayEntry of(StoredPlay stored, ZoneId zone, boolean counted) {
		LoggedPlay play = stored.play();
		LoggedItem item = play.item();
		LoggedContext context = play.context();
		return new PlayEntry(stored.key().toString(), play.startedAt().atZone(zone), item.title(), stored.key().item(),
				item.artists().stream().map(LoggedName::name).toList(),
				(item.album() != null) ? item.album().name() : null, Slug.of(item.kind()),
				HistoryEntry.clock(play.listened()),
				(item.duration() != null) ? HistoryEntry.clock(item.duration()) : null, Slug.of(play.device()),
				(context != null) ? context.name() : null, Slug.of(play.end()), Slug.of(play.source()), counted);
	}

}
