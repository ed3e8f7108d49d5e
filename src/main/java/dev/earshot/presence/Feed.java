package dev.earshot.presence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.earshot.core.Slug;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlayback.State;
import org.jspecify.annotations.Nullable;

/**
 * The document of the feed, as documented in {@code docs/feed.md}.
 *
 * @param id different for every change
 * @param state {@code playing}, {@code paused} or {@code nothing}
 * @param asOf the time at which the position was correct
 * @param availableAgainAt until when Spotify refuses to answer, if it does and says so
 * @param item the item that plays or is paused
 * @param recent the item that played last, while there is no current item
 * @param listened how long the person has listened, only for links that say so
 */
public record Feed(int version, String id, String state, Instant asOf, @Nullable Instant availableAgainAt,
		@Nullable Item item, @Nullable Recent recent,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Listened listened) {

	static final int VERSION = 1;

	static Feed of(PublicPlayback publicPlayback, long id, CoverColors colors) {
		Titled item = publicPlayback.item();
		LastPlayed lastPlayed = (publicPlayback.state() == State.NOTHING) ? publicPlayback.lastPlayed() : null;
		Instant asOf = (item != null) ? item.progress().receivedAt() : publicPlayback.asOf();
		Instant until = publicPlayback.availableAgainAt();
		return new Feed(VERSION, Long.toString(id), Slug.of(publicPlayback.state()), inMillis(asOf),
				(until != null) ? inMillis(until) : null, (item != null) ? Item.of(item, colors) : null,
				(lastPlayed != null) ? Recent.of(lastPlayed, colors) : null, null);
	}

	private static Instant inMillis(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

	Feed withoutRecent() {
		return new Feed(this.version, this.id, this.state, this.asOf, this.availableAgainAt, this.item, null,
				this.listened);
	}

	Feed with(Listened minutes) {
		return new Feed(this.version, this.id, this.state, this.asOf, this.availableAgainAt, this.item, this.recent,
				minutes);
	}

	Stream<Metadata> metadata() {
		return Stream.concat(Stream.ofNullable(this.item).map(Item::metadata),
				Stream.ofNullable(this.recent).map(Recent::metadata));
	}

	/** The current item and its position at {@code asOf}. */
	public record Item(@JsonUnwrapped Metadata metadata, long positionMs) {

		static Item of(Titled item, CoverColors colors) {
			Progress progress = item.progress();
			return new Item(Metadata.of(item, colors), progress.positionAt(progress.receivedAt()).toMillis());
		}

	}

	/**
	 * For how many whole minutes the person has listened, since midnight and since
	 * Monday.
	 */
	public record Listened(long todayMinutes, long weekMinutes) {
	}

	/** The item that played last, and when it was last seen playing. */
	public record Recent(@JsonUnwrapped Metadata metadata, Instant heardAt) {

		static Recent of(LastPlayed lastPlayed, CoverColors colors) {
			return new Recent(Metadata.of(lastPlayed.playback(), colors), inMillis(lastPlayed.at()));
		}

	}

	/**
	 * The description of an item with a title, in Spotify's spelling and order.
	 *
	 * @param type {@code track}, {@code episode} or {@code local-file}
	 * @param uri identifies it at Spotify
	 * @param url its page at Spotify
	 * @param by the artists, or the show it belongs to
	 * @param explicit whether Spotify marks it as explicit
	 */
	public record Metadata(String type, @Nullable String uri, String title, @Nullable String url, List<Link> by,
			@Nullable Link album, @Nullable Cover artwork, boolean explicit, @Nullable Long durationMs) {

		static Metadata of(Titled item, CoverColors colors) {
			Progress progress = item.progress();
			return new Metadata(ItemType.of(item), (item.uri() != null) ? item.uri().value() : null, item.title(),
					item.url(), item.by(), item.album(),
					(item.artwork() != null) ? Cover.of(item.artwork(), colors) : null, item.explicit(),
					(progress.length() != null) ? progress.length().toMillis() : null);
		}

	}

}
