package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.plays.PlayTracker;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * What a watcher knows: what it saw last, what it saw before that and would no longer
 * show as true, and what was last heard. {@link PlaybackPoller} guards it.
 */
class PollerState {

	private static final Duration WORTH_KEEPING = Duration.ofMinutes(1);

	private final @Nullable NowPlaying remembered;

	private PlaybackSnapshot seen;

	private @Nullable PlaybackSnapshot forgotten;

	private @Nullable LastPlayed lastPlayed;

	private final PlayTracker plays;

	PollerState(AccountId account, Instant at, @Nullable LastPlayback last) {
		this.plays = new PlayTracker(account, (last != null) ? last.play() : null);
		this.seen = PlaybackSnapshot.none(at);
		this.remembered = (last != null) ? last.now() : null;
		if (last != null) {
			this.forgotten = PlaybackSnapshot.remembered(last.now());
			this.lastPlayed = last.heard();
		}
	}

	PlaybackSnapshot seen() {
		return this.seen;
	}

	NowPlaying now() {
		return this.seen.now();
	}

	@Nullable LastPlayed heard() {
		return this.lastPlayed;
	}

	@Nullable NowPlaying remembered() {
		return this.remembered;
	}

	/**
	 * What is worth to be stored.
	 * @return {@code null} if nothing was ever seen
	 */
	@Nullable LastPlayback last() {
		PlaybackSnapshot last = (now().playback() != null) ? this.seen : this.forgotten;
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
				&& !this.seen.lookedAt().isAfter(at);
	}

	private boolean isKnownSince(Duration age, Instant at) {
		return isKnown() && !this.seen.isOlderThan(age, at);
	}

	boolean isGoodForAPage(PollingRate rate, Instant at) {
		boolean isListGood = isRefused() || !this.seen.isListDueAt(at);
		return isKnownSince(rate.goodForAPage(), at) && isListGood && !this.seen.isOutdatedByCommand();
	}

	boolean isGoodAtAGlimpse(PollingRate rate, Instant at) {
		return isKnownSince(PollingRate.GOOD_AT_A_GLIMPSE, at) || isBlockedAt(at)
				|| isKnownSince(rate.goodAtAGlimpse(), at);
	}

	void forgetWhatIsTooOld(Instant at) {
		if (isKnown() && !isRefused() && this.seen.isOlderThan(WORTH_KEEPING, at)) {
			this.forgotten = PlaybackSnapshot.remembered(LastPlayback.remembered(now()));
			this.seen = this.seen.forgotten(at);
		}
	}

	/**
	 * Takes in what was seen.
	 * @param after what is known now
	 * @return events about plays
	 */
	List<Object> learn(PlaybackSnapshot after) {
		this.seen = recalled(after);
		LastPlayed now = LastPlayed.in(now());
		this.lastPlayed = (now != null) ? now : this.lastPlayed;
		return this.plays.see(now());
	}

	// What is too old to be shown as true is still better than nothing while Spotify
	// tells nothing newer.
	private PlaybackSnapshot recalled(PlaybackSnapshot after) {
		SpotifyRefusal refusal = after.now().refusal();
		if (refusal == null || after.now().playback() != null || this.forgotten == null) {
			return after;
		}
		return this.forgotten.with(after.acts()).refused(refusal, after.lookedAt());
	}

}
