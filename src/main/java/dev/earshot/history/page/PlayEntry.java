package dev.earshot.history.page;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

import dev.earshot.core.Slug;
import dev.earshot.history.details.ItemDetail;
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
 * @param url the item at Spotify; {@code null} for a local file
 * @param listened for how long it was listened to, or at most if that is not known
 * @param length of the item; {@code null} if it is not known
 * @param cover the address of a small picture; {@code null} if there is none
 * @param context the name of what it was played from; {@code null} if it is not known
 * @param counted whether it counts in the numbers of the listener
 */
record PlayEntry(String key, ZonedDateTime from, String title, int item, @Nullable String url, List<String> by,
		@Nullable String album, @Nullable String cover, String kind, String listened, @Nullable String length,
		String device, @Nullable String context, String end, String source, boolean counted) implements HistoryEntry {

	static PlayEntry of(StoredPlay stored, @Nullable ItemDetail detail, ZoneId zone, boolean counted) {
		LoggedPlay play = stored.play();
		LoggedItem item = play.item();
		LoggedContext context = play.context();
		return new PlayEntry(stored.key().toString(), play.startedAt().atZone(zone), item.title(), stored.key().item(),
				item.url(), item.artists().stream().map(LoggedName::name).toList(),
				(item.album() != null) ? item.album().name() : null, cover(detail), Slug.of(item.kind()),
				HistoryEntry.clock(play.listened()), length(item, detail), Slug.of(play.device()),
				(context != null) ? context.name() : null, Slug.of(play.end()), Slug.of(play.source()), counted);
	}

	private static @Nullable String cover(@Nullable ItemDetail detail) {
		return (detail != null) ? detail.smallPicture() : null;
	}

	private static @Nullable String length(LoggedItem item, @Nullable ItemDetail detail) {
		Duration fetched = (detail != null) ? detail.duration() : null;
		Duration length = (item.duration() != null) ? item.duration() : fetched;
		return (length != null) ? HistoryEntry.clock(length) : null;
	}

}
