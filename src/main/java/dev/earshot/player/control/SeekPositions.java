package dev.earshot.player.control;

import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.core.AccountId;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut.Reason;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks seek positions against the current item, and polls Spotify only if the known
 * state does not suffice.
 */
@Component
class SeekPositions {

	private static final Duration MAX_AGE = Duration.ofMinutes(1);

	private final CurrentPlayback playback;

	private final InstantSource clock;

	SeekPositions(CurrentPlayback playback, InstantSource clock) {
		this.playback = playback;
		this.clock = clock;
	}

	Duration absolute(long millis, AccountId account) {
		if (millis < 0 || millis > length(progress(recent(account)))) {
			throw new InvalidCommand(InvalidParameter.BAD_POSITION);
		}
		return Duration.ofMillis(millis);
	}

	// Seeking beyond the end would skip to the next item, so an old state is polled
	// again.
	private NowPlaying recent(AccountId account) {
		NowPlaying known = this.playback.latest(account);
		boolean isRecent = known.playback() != null && known.isObservedWithin(MAX_AGE, this.clock.instant());
		return isRecent ? known : this.playback.upToDate(account);
	}

	Duration relative(long by, AccountId account) {
		NowPlaying now = this.playback.upToDate(account);
		Progress progress = progress(now);
		if (progress == null || !progress.isKnown()) {
			throw new SpotifyRefused(refusal(now));
		}
		long here = progress.positionAt(this.clock.instant()).toMillis();
		long length = length(progress);
		return Duration.ofMillis(Math.clamp(here + Math.clamp(by, -length, length), 0, length));
	}

	private static SpotifyRefusal refusal(NowPlaying now) {
		return switch (now.playback()) {
			case Playback.Nothing _ -> new NotCarriedOut(Reason.NO_ACTIVE_DEVICE);
			case null -> (now.refusal() != null) ? now.refusal() : new Unreachable();
			case Audible _ -> new NotCarriedOut(Reason.NOT_POSSIBLE_NOW);
			case Playback.Unknown _ -> new NotCarriedOut(Reason.NOT_POSSIBLE_NOW);
		};
	}

	private static @Nullable Progress progress(NowPlaying now) {
		return (now.playback() instanceof Audible audible) ? audible.progress() : null;
	}

	private static long length(@Nullable Progress progress) {
		Duration length = (progress != null) ? progress.duration() : null;
		return (length != null) ? length.toMillis() : Integer.MAX_VALUE;
	}

}
