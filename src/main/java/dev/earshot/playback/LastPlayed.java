package dev.earshot.playback;

import java.time.Instant;

import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * What an account was last heard playing that is public: no advert, and nothing from a
 * private session.
 *
 * @param at when it was last seen playing
 */
public record LastPlayed(Titled playback, Instant at) {

	/** Returns {@code null} if nothing plays that is public. */
	public static @Nullable LastPlayed of(NowPlaying now) {
		return (now.playback() instanceof Titled titled && titled.progress().playing() && !now.isPrivate())
				? new LastPlayed(titled, now.observedAt()) : null;
	}

}
