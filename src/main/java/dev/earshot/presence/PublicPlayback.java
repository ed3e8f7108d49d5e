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
 * What outputs show of a playback: less than its listener sees. A private session, an
 * advert and what Spotify does not name are shown as nothing.
 *
 * @param item what plays or is paused; {@code null} for nothing
 * @param interrupted what an advert interrupts, which is not shown but goes on afterwards
 * @param recent what was heard last, outside of private sessions; {@code null} if not
 * known
 * @param asOf the moment at which this was true
 * @param availableAgainAt when Spotify tells more, while it refuses to and says until
 * when; otherwise {@code null}
 */
public record PublicPlayback(@Nullable Titled item, @Nullable Titled interrupted, @Nullable LastPlayed recent,
		Instant asOf, @Nullable Instant availableAgainAt) {

	private static final Duration NOTICEABLE = Duration.ofMillis(1500);

	public PublicPlayback(@Nullable Titled item, @Nullable LastPlayed recent, Instant asOf,
			@Nullable Instant availableAgainAt) {
		this(item, null, recent, asOf, availableAgainAt);
	}

	/**
	 * What may be shown of what is known.
	 * @param now what is known
	 * @param recent what was heard last
	 * @param at the present moment
	 * @return what outputs show
	 */
	public static PublicPlayback of(NowPlaying now, @Nullable LastPlayed recent, Instant at) {
		boolean isShown = !now.isPrivate() && !now.isOutdatedAt(at.minus(NowPlaying.LEEWAY));
		Titled item = (isShown && now.playback() instanceof Titled titled) ? titled : null;
		Titled interrupted = (isShown && now.playback() instanceof Advert advert) ? advert.interrupted() : null;
		SpotifyRefusal refusal = now.refusal();
		return new PublicPlayback(item, interrupted, recent, now.observedAt(),
				(refusal != null) ? refusal.until() : null);
	}

	public State state() {
		if (this.item == null) {
			return State.NOTHING;
		}
		return this.item.progress().playing() ? State.PLAYING : State.PAUSED;
	}

	/**
	 * Whether somebody who looks at an output would notice the difference.
	 * @param other what was shown before
	 * @return {@code false} if the one only goes on as the other said it would
	 */
	public boolean differsFrom(PublicPlayback other) {
		PlaybackDiff diff = new PlaybackDiff(other.item, this.item);
		return !diff.hasSameDetails() || diff.isPausedOrResumed() || diff.isPositionOff(NOTICEABLE, this.asOf)
				|| !new PlaybackDiff(item(other.recent), item(this.recent)).hasSameDetails()
				|| !Objects.equals(this.availableAgainAt, other.availableAgainAt);
	}

	private static @Nullable Titled item(@Nullable LastPlayed lastPlayed) {
		return (lastPlayed != null) ? lastPlayed.playback() : null;
	}

	/**
	 * What a playback is doing, as outputs tell it.
	 */
	public enum State {

		/** Something plays. */
		PLAYING,

		/** Something is paused. */
		PAUSED,

		/** Nothing plays, or nothing that may be shown. */
		NOTHING

	}

}
