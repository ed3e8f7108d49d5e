package dev.earshot.playback;

import java.time.Instant;

import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account was heard playing, and others may be told of: no advert, and
 * nothing from a private session.
 *
 * @param playback what it was
 * @param at when it was last seen playing
 */
public record Heard(Titled playback, Instant at) {

	static @Nullable Heard in(NowPlaying now) {
		boolean isHeard = now.activity() == Activity.PLAYING && !now.isPrivate();
		return (isHeard && now.playback() instanceof Titled titled) ? new Heard(titled, now.observedAt()) : null;
	}

}
