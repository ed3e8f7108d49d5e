package dev.earshot.outputs.card;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.Slug;
import dev.earshot.core.SpotifyUrl;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.PublicPlayback;
import org.jspecify.annotations.Nullable;

/**
 * The content of a card.
 *
 * @param item the item; {@code null} for none
 * @param position the position in the item; {@code null} if it has none
 */
record CardContent(State state, @Nullable Titled item, @Nullable Duration position) {

	private static final CardContent NOTHING = new CardContent(State.NOTHING, null, null);

	static CardContent of(PublicPlayback publicPlayback, boolean withLastPlayed, Instant at) {
		Titled item = publicPlayback.item();
		if (item == null) {
			return withLastPlayed ? lastPlayed(publicPlayback.lastPlayed()) : NOTHING;
		}
		State state = item.progress().playing() ? State.PLAYING : State.PAUSED;
		return new CardContent(state, item, item.progress().positionAt(at));
	}

	private static CardContent lastPlayed(@Nullable LastPlayed lastPlayed) {
		return (lastPlayed != null) ? new CardContent(State.RECENT, lastPlayed.playback(), null) : NOTHING;
	}

	@Nullable String artwork() {
		return (this.item != null && this.item.artwork() != null) ? this.item.artwork().large() : null;
	}

	// Returns the page of the item at Spotify, or the home page of Spotify if it has
	// none.
	String address() {
		String url = SpotifyUrl.orNull((this.item != null) ? this.item.url() : null);
		return (url != null) ? url : SpotifyUrl.HOME;
	}

	// Returns the number of whole steps up to the position, or 0 unless the item plays.
	// The card is drawn again when this number changes.
	long steps(Duration step) {
		return (this.state == State.PLAYING && this.position != null) ? this.position.dividedBy(step) : 0;
	}

	/**
	 * The state of the item.
	 */
	enum State {

		// The item plays.
		PLAYING,

		// The item is paused.
		PAUSED,

		// The item played last.
		RECENT,

		// There is no item.
		NOTHING;

		String code() {
			return Slug.of(this);
		}

	}

}
