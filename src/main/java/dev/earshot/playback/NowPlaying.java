package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.Playback.Audible;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The last known playback of an account.
 *
 * @param playback what plays; {@code null} while nothing is known yet
 * @param player how and where it plays; {@code null} if nothing plays
 * @param observedAt when the answer was received
 * @param refusal why it may be out of date; {@code null} if it is not
 * @param since when the refusals began
 */
public record NowPlaying(@Nullable Playback playback, @Nullable Player player, Instant observedAt,
		@Nullable SpotifyRefusal refusal, @Nullable Instant since) {

	/** How long others still see an ended item, because most refusals are shorter. */
	public static final Duration LEEWAY = Duration.ofMinutes(1);

	public NowPlaying with(@Nullable Playback playback) {
		return new NowPlaying(playback, this.player, this.observedAt, this.refusal, this.since);
	}

	// Now and then an answer leaves out the device.
	public NowPlaying completedFrom(NowPlaying before) {
		return (this.player != null && before.player != null) ? new NowPlaying(this.playback,
				this.player.completedFrom(before.player), this.observedAt, this.refusal, this.since) : this;
	}

	/** A moment in the future does not count: the clock has been corrected since. */
	public boolean isObservedWithin(Duration age, Instant at) {
		return !this.observedAt.isAfter(at) && !this.observedAt.plus(age).isBefore(at);
	}

	public boolean isPrivate() {
		return this.player != null && this.player.device() != null
				&& Boolean.TRUE.equals(this.player.device().privateSession());
	}

	/** Whether the item must have ended while Spotify refuses to return a newer state. */
	public boolean isOutdatedAt(Instant at) {
		Instant end = outdatedFrom();
		return end != null && !at.isBefore(end);
	}

	public @Nullable Instant outdatedFrom() {
		return (this.refusal != null && this.playback instanceof Audible audible) ? audible.progress().overAt() : null;
	}

}
