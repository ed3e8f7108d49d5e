package dev.earshot.outputs.card;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.Slug;
import dev.earshot.core.SpotifyUrl;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.statistics.ListenedMinutes;
import org.jspecify.annotations.Nullable;

/**
 * What a card shows: an item, its position, and how long the person has listened, each
 * {@code null} if there is none.
 */
record CardContent(State state, @Nullable Titled item, @Nullable Duration position,
		@Nullable ListenedMinutes listened) {

	private static final CardContent NOTHING = new CardContent(State.NOTHING, null, null, null);

	static CardContent of(PublicPlayback publicPlayback, boolean withLastPlayed, Instant at) {
		Titled item = publicPlayback.item();
		if (item == null) {
			return withLastPlayed ? lastPlayed(publicPlayback.lastPlayed()) : NOTHING;
		}
		State state = item.progress().playing() ? State.PLAYING : State.PAUSED;
		return new CardContent(state, item, item.progress().positionAt(at), null);
	}

	private static CardContent lastPlayed(@Nullable LastPlayed lastPlayed) {
		return (lastPlayed != null) ? new CardContent(State.RECENT, lastPlayed.playback(), null, null) : NOTHING;
	}

	CardContent with(@Nullable ListenedMinutes minutes) {
		return new CardContent(this.state, this.item, this.position, minutes);
	}

	@Nullable String artwork() {
		return (this.item != null && this.item.artwork() != null) ? this.item.artwork().large() : null;
	}

	// The page of the item at Spotify, or Spotify's home page if it has none.
	String address() {
		String url = SpotifyUrl.orNull((this.item != null) ? this.item.url() : null);
		return (url != null) ? url : SpotifyUrl.HOME;
	}

	// Changes whenever a playing card has to be drawn again; 0 unless the item plays.
	long steps(Duration step) {
		return (this.state == State.PLAYING && this.position != null) ? this.position.dividedBy(step) : 0;
	}

	enum State {

		PLAYING, PAUSED, RECENT, NOTHING;

		String code() {
			return Slug.of(this);
		}

	}

}
