package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.plays.PlayTracker;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.RelayedPlayback;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What a poller knows: the last snapshot, an expired one that is no longer shown as true,
 * and what was last heard. {@link PlaybackPoller} guards it.
 */
class PollerState {

	private static final Duration EXPIRES_AFTER = Duration.ofMinutes(1);

	private final @Nullable NowPlaying beforeRestart;

	private PlaybackSnapshot snapshot;

	private @Nullable PlaybackSnapshot expired;

	private @Nullable LastPlayed lastPlayed;

	private PlayTracker plays;

	PollerState(AccountId account, Instant at, @Nullable LastPlayback last) {
		this.plays = new PlayTracker(account, (last != null) ? last.play() : null);
		this.snapshot = PlaybackSnapshot.none(at);
		this.beforeRestart = (last != null) ? last.now() : null;
		if (last != null) {
			this.expired = PlaybackSnapshot.of(last.now());
			this.lastPlayed = last.heard();
		}
	}

	// Goes on from what another node knew.
	void continueFrom(AccountId account, RelayedPlayback known) {
		this.plays = new PlayTracker(account, known.play());
		this.lastPlayed = known.lastPlayed();
		if (known.now().playback() != null) {
			this.snapshot = PlaybackSnapshot.of(known.now());
		}
	}

	RelayedPlayback relayed() {
		return new RelayedPlayback(now(), this.lastPlayed, this.plays.running());
	}

	PlaybackSnapshot snapshot() {
		return this.snapshot;
	}

	NowPlaying now() {
		return this.snapshot.now();
	}

	@Nullable LastPlayed lastPlayed() {
		return this.lastPlayed;
	}

	@Nullable NowPlaying beforeRestart() {
		return this.beforeRestart;
	}

	@Nullable LastPlayback stored() {
		PlaybackSnapshot last = (now().playback() != null) ? this.snapshot : this.expired;
		return (last != null) ? LastPlayback.of(last.now(), this.lastPlayed, this.plays.running()) : null;
	}

	boolean isKnown() {
		return now().playback() != null || isRefused();
	}

	boolean isRefused() {
		return now().refusal() != null;
	}

	boolean isBlockedAt(Instant at) {
		SpotifyRefusal refusal = now().refusal();
		return refusal != null && refusal.until() != null && refusal.until().isAfter(at)
				&& !this.snapshot.polledAt().isAfter(at);
	}

	private boolean isKnownSince(Duration age, Instant at) {
		return isKnown() && !this.snapshot.isOlderThan(age, at);
	}

	boolean isUpToDate(PollingRate rate, Instant at) {
		boolean isListGood = isRefused() || !this.snapshot.areDevicesDueAt(at);
		return isKnownSince(rate.upToDateFor(), at) && isListGood && !this.snapshot.isOutdatedByCommand();
	}

	boolean isRoughlyUpToDate(PollingRate rate, Instant at) {
		return isKnownSince(PollingRate.RECENT_FOR, at) || isBlockedAt(at) || isKnownSince(rate.recentFor(), at);
	}

	void expire(Instant at) {
		if (isKnown() && !isRefused() && this.snapshot.isOlderThan(EXPIRES_AFTER, at)) {
			this.expired = PlaybackSnapshot.of(LastPlayback.outdated(now()));
			this.snapshot = this.snapshot.expired(at);
		}
	}

	List<Object> update(PlaybackSnapshot after) {
		this.snapshot = restored(after);
		LastPlayed now = LastPlayed.of(now());
		this.lastPlayed = (now != null) ? now : this.lastPlayed;
		return this.plays.update(now());
	}

	// While Spotify refuses, an expired playback is better than nothing.
	private PlaybackSnapshot restored(PlaybackSnapshot after) {
		SpotifyRefusal refusal = after.now().refusal();
		if (refusal == null || after.now().playback() != null || this.expired == null) {
			return after;
		}
		return this.expired.with(after.actions()).refused(refusal, after.polledAt());
	}

}
