package dev.earshot.presence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.earshot.core.Slug;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Progress;
import dev.earshot.presence.PublicPlayback.State;
import org.jspecify.annotations.Nullable;

/**
 * The document that the feed delivers, as {@code docs/feed.md} promises it.
 *
 * @param version of the format
 * @param id another one for every change
 * @param state {@code playing}, {@code paused} or {@code nothing}
 * @param asOf the moment at which the position was this
 * @param availableAgainAt when Spotify tells more, while it refuses to and says until
 * when
 * @param item what plays or is paused
 * @param recent what was heard last, while there is no item
 */
public record Feed(int version, String id, String state, Instant asOf, @Nullable Instant availableAgainAt,
		@Nullable Item item, @Nullable Recent recent) {

	static final int VERSION = 1;

	static Feed of(PublicPlayback publicPlayback, long id, CoverColors colors) {
		Titled item = publicPlayback.item();
		LastPlayed recent = (publicPlayback.state() == State.NOTHING) ? publicPlayback.recent() : null;
		Instant asOf = (item != null) ? item.progress().receivedAt() : publicPlayback.asOf();
		Instant until = publicPlayback.availableAgainAt();
		return new Feed(VERSION, Long.toString(id), Slug.of(publicPlayback.state()), inMillis(asOf),
				(until != null) ? inMillis(until) : null, (item != null) ? Item.of(item, colors) : null,
				(recent != null) ? Recent.of(recent, colors) : null);
	}

	private static Instant inMillis(Instant instant) {
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

	Feed withoutRecent() {
		return new Feed(this.version, this.id, this.state, this.asOf, this.availableAgainAt, this.item, null);
	}

	Stream<Piece> pieces() {
		return Stream.concat(Stream.ofNullable(this.item).map(Item::piece),
				Stream.ofNullable(this.recent).map(Recent::piece));
	}

	/**
	 * What plays or is paused, and how far it has got.
	 *
	 * @param piece what it is
	 * @param positionMs from its beginning
	 */
	public record Item(@JsonUnwrapped Piece piece, long positionMs) {

		static Item of(Titled item, CoverColors colors) {
			Progress progress = item.progress();
			return new Item(Piece.of(item, colors), progress.positionAt(progress.receivedAt()).toMillis());
		}

	}

	/**
	 * What was heard last.
	 *
	 * @param piece what it was
	 * @param heardAt when it was last seen playing
	 */
	public record Recent(@JsonUnwrapped Piece piece, Instant heardAt) {

		static Recent of(LastPlayed lastPlayed, CoverColors colors) {
			return new Recent(Piece.of(lastPlayed.playback(), colors), inMillis(lastPlayed.at()));
		}

	}

	/**
	 * Something with a title, in the words and in the order of Spotify.
	 *
	 * @param type {@code track}, {@code episode} or {@code local-file}
	 * @param uri names it at Spotify
	 * @param title what it is called
	 * @param url its page at Spotify
	 * @param by who it is by, or the show it belongs to
	 * @param album what it is on
	 * @param artwork its cover
	 * @param explicit whether Spotify marks it so
	 * @param durationMs its length
	 */
	public record Piece(String type, @Nullable String uri, String title, @Nullable String url, List<Link> by,
			@Nullable Link album, @Nullable Cover artwork, boolean explicit, @Nullable Long durationMs) {

		static Piece of(Titled item, CoverColors colors) {
			Progress progress = item.progress();
			return new Piece(ItemType.of(item), (item.uri() != null) ? item.uri().value() : null, item.title(),
					item.url(), item.by(), item.album(),
					(item.artwork() != null) ? Cover.of(item.artwork(), colors) : null, item.explicit(),
					(progress.length() != null) ? progress.length().toMillis() : null);
		}

	}

}
