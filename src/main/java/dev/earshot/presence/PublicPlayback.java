package dev.earshot.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Advert;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What outputs may show of a playback, which is less than its listener sees: private
 * sessions, adverts and unknown content are shown as nothing.
 *
 * @param item the item that plays or is paused; {@code null} for nothing
 * @param interrupted the item that continues after an advert, which is not shown
 * @param lastPlayed the item that played last outside of private sessions, if known
 * @param asOf when this was observed
 * @param availableAgainAt until when Spotify refuses to answer, if it does and says so
 */
public record PublicPlayback(@Nullable Titled item, @Nullable Titled interrupted, @Nullable LastPlayed lastPlayed,
		Instant asOf, @Nullable Instant availableAgainAt) {

	private static final Duration POSITION_TOLERANCE = Duration.ofMillis(1500);

	public PublicPlayback(@Nullable Titled item, @Nullable LastPlayed lastPlayed, Instant asOf,
			@Nullable Instant availableAgainAt) {
		this(item, null, lastPlayed, asOf, availableAgainAt);
	}

	public static PublicPlayback of(NowPlaying now, @Nullable LastPlayed lastPlayed, Instant at) {
		boolean isShown = !now.isPrivate() && !now.isOutdatedAt(at.minus(NowPlaying.LEEWAY));
		Titled item = (isShown && now.playback() instanceof Titled titled) ? titled : null;
		Titled interrupted = (isShown && now.playback() instanceof Advert advert) ? advert.interrupted() : null;
		SpotifyRefusal refusal = now.refusal();
		return new PublicPlayback(item, interrupted, lastPlayed, now.observedAt(),
				(refusal != null) ? refusal.until() : null);
	}

	public State state() {
		if (this.item == null) {
			return State.NOTHING;
		}
		return this.item.progress().playing() ? State.PLAYING : State.PAUSED;
	}

	/**
	 * Returns {@code false} if the other playback has only continued as expected.
	 */
	public boolean differsFrom(PublicPlayback other) {
		PlaybackDiff diff = new PlaybackDiff(other.item, this.item);
		return !diff.hasSameDetails() || diff.isPausedOrResumed() || diff.isPositionOff(POSITION_TOLERANCE, this.asOf)
				|| !new PlaybackDiff(item(other.lastPlayed), item(this.lastPlayed)).hasSameDetails()
				|| !Objects.equals(this.availableAgainAt, other.availableAgainAt);
	}

	private static @Nullable Titled item(@Nullable LastPlayed lastPlayed) {
		return (lastPlayed != null) ? lastPlayed.playback() : null;
	}

	public enum State {

		/** An item plays. */
		PLAYING,

		/** An item is paused. */
		PAUSED,

		/** Nothing plays that may be shown. */
		NOTHING

	}

}
