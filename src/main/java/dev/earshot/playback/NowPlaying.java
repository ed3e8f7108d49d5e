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

	/**
	 * For how long others are still shown what must have ended, because most refusals
	 * pass sooner: one minute.
	 */
	public static final Duration LEEWAY = Duration.ofMinutes(1);

	public NowPlaying with(@Nullable Playback playback) {
		return new NowPlaying(playback, this.player, this.observedAt, this.refusal, this.since);
	}

	/**
	 * Takes over what an answer always tells of the device, should it be missing once.
	 * @param before what was known until now
	 * @return the same, on a device as far as one is known
	 */
	public NowPlaying completedFrom(NowPlaying before) {
		return (this.player != null && before.player != null) ? new NowPlaying(this.playback,
				this.player.completedFrom(before.player), this.observedAt, this.refusal, this.since) : this;
	}

	/**
	 * Whether it was seen a short time ago. What seems to have been seen in the future
	 * was not: the clock has been corrected since.
	 * @param age how long ago at most
	 * @param at now
	 * @return {@code false} if it may have changed since
	 */
	public boolean isObservedWithin(Duration age, Instant at) {
		return !this.observedAt.isAfter(at) && !this.observedAt.plus(age).isBefore(at);
	}

	/**
	 * Whether its listener hides it from others.
	 * @return {@code true} in a private session
	 */
	public boolean isPrivate() {
		return this.player != null && this.player.device() != null
				&& Boolean.TRUE.equals(this.player.device().privateSession());
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
