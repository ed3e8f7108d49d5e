package dev.earshot.playback;

import java.time.Instant;

import dev.earshot.playback.Playback.Audible;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The last that is known about what an account hears.
 *
 * @param playback what was heard; {@code null} while nothing is known yet
 * @param player on what and how; {@code null} if nothing plays
 * @param observedAt when that was seen
 * @param refusal why it may be out of date; {@code null} if it is not
 * @param since when the refusals began
 */
public record NowPlaying(@Nullable Playback playback, @Nullable Player player, Instant observedAt,
		@Nullable SpotifyRefusal refusal, @Nullable Instant since) {

	public NowPlaying with(@Nullable Playback playback) {
		return new NowPlaying(playback, this.player, this.observedAt, this.refusal, this.since);
	}

	/**
	 * Whether its listener hides it from others.
	 * @return {@code true} in a private session
	 */
	public boolean isPrivate() {
		return this.player != null && this.player.device() != null && this.player.device().privateSession();
	}

	/**
	 * Whether it can no longer be true: Spotify tells nothing newer, and what was heard
	 * has ended by now.
	 * @param at now
	 * @return {@code false} while it may still be so
	 */
	public boolean isOutdatedAt(Instant at) {
		Instant end = outdatedFrom();
		return end != null && !at.isBefore(end);
	}

	/**
	 * From when on it can no longer be true, if Spotify tells nothing newer until then.
	 * @return {@code null} while Spotify tells, and if it may be true for ever
	 */
	public @Nullable Instant outdatedFrom() {
		return (this.refusal != null && this.playback instanceof Audible audible) ? audible.progress().overAt() : null;
	}

}
