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
 * What a card tells.
 *
 * @param state what the item is doing
 * @param item what it is about; {@code null} if there is nothing to tell
 * @param position how far it has got; {@code null} where that means nothing
 */
record CardContent(State state, @Nullable Titled item, @Nullable Duration position) {

	private static final CardContent NOTHING = new CardContent(State.NOTHING, null, null);

	static CardContent of(PublicPlayback publicPlayback, boolean recentToo, Instant at) {
		Titled item = publicPlayback.item();
		if (item == null) {
			return recentToo ? recent(publicPlayback.recent()) : NOTHING;
		}
		State state = item.progress().playing() ? State.PLAYING : State.PAUSED;
		return new CardContent(state, item, item.progress().positionAt(at));
	}

	private static CardContent recent(@Nullable LastPlayed lastPlayed) {
		return (lastPlayed != null) ? new CardContent(State.RECENT, lastPlayed.playback(), null) : NOTHING;
	}

	@Nullable String artwork() {
		return (this.item != null && this.item.artwork() != null) ? this.item.artwork().large() : null;
	}

	/**
	 * Where a person goes who wants to hear it.
	 * @return its page at Spotify, or Spotify's first page if it has none
	 */
	String address() {
		String url = SpotifyUrl.orNull((this.item != null) ? this.item.url() : null);
		return (url != null) ? url : SpotifyUrl.HOME;
	}

	/**
	 * How far something must have moved to be worth another picture.
	 * @param step how far
	 * @return the number of steps so far, if it moves
	 */
	long steps(Duration step) {
		return (this.state == State.PLAYING && this.position != null) ? this.position.dividedBy(step) : 0;
	}

	/**
	 * What the item is doing, as the card says it.
	 */
	enum State {

		/** It plays. */
		PLAYING,

		/** It is paused. */
		PAUSED,

		/** It was the last that was heard. */
		RECENT,

		/** There is none. */
		NOTHING;

		String code() {
			return Slug.of(this);
		}

	}

}
