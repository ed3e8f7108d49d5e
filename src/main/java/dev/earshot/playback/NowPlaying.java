package dev.earshot.playback;

import java.time.Duration;
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

	static NowPlaying waiting(Instant at) {
		return new NowPlaying(null, null, at, null, null);
	}

	NowPlaying refused(SpotifyRefusal refusal, Instant at) {
		Instant began = (this.since != null) ? this.since : at;
		return new NowPlaying(this.playback, this.player, this.observedAt, refusal, began);
	}

	/**
	 * The same as it is remembered when nobody has looked for a while.
	 * @return out of date since it was seen, for no reason that still holds
	 */
	NowPlaying remembered() {
		Instant began = (this.since != null) ? this.since : this.observedAt;
		return new NowPlaying(this.playback, this.player, this.observedAt, null, began);
	}

	/**
	 * What of it may be kept: of a private session, nothing.
	 * @return the same, or that nothing is known
	 */
	NowPlaying worthKeeping() {
		return isPrivate() ? new NowPlaying(null, null, this.observedAt, this.refusal, this.since) : this;
	}

	/**
	 * Whether its listener hides it from others.
	 * @return {@code true} in a private session
	 */
	public boolean isPrivate() {
		return this.player != null && this.player.device() != null && this.player.device().privateSession();
	}

	NowPlaying answered() {
		return new NowPlaying(this.playback, this.player, this.observedAt, null, null);
	}

	NowPlaying sought(Duration position, Instant at) {
		return (this.playback instanceof Audible audible)
				? new NowPlaying(audible.at(audible.progress().sought(position, at)), this.player, this.observedAt,
						this.refusal, this.since)
				: this;
	}

	NowPlaying on(@Nullable Player player) {
		return new NowPlaying(this.playback, player, this.observedAt, this.refusal, this.since);
	}

	/**
	 * Whether it can no longer be true: Spotify tells nothing newer, and what was heard
	 * has ended by now.
	 * @param at now
	 * @return {@code false} while it may still be so
	 */
	public boolean isOutdatedAt(Instant at) {
		return this.refusal != null && this.playback instanceof Audible audible && audible.progress().isOverAt(at);
	}

}
