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
public record LastPlayed(Titled playback, Instant at) {

	/**
	 * What of a playback others may be told of.
	 * @param now what is known of it
	 * @return {@code null} if that is nothing
	 */
	public static @Nullable LastPlayed of(NowPlaying now) {
		return (now.playback() instanceof Titled titled && titled.progress().playing() && !now.isPrivate())
				? new LastPlayed(titled, now.observedAt()) : null;
	}

}
