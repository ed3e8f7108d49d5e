package dev.earshot.playback.stored;

import java.time.Instant;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.plays.RunningPlay;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The playback of an account as it is stored. Of a private session only what was played
 * before it is stored.
 *
 * @param play the running play; {@code null} if there was none, or an earlier version
 * stored this
 */
public record LastPlayback(int format, NowPlaying now, @Nullable LastPlayed heard, @Nullable RunningPlay play) {

	private static final int FORMAT = 1;

	public LastPlayback {
		Assert.isTrue(format == FORMAT, "The stored form must have version " + FORMAT);
		Assert.notNull(now, "The last known playback must not be null");
	}

	public static LastPlayback of(NowPlaying now, @Nullable LastPlayed lastPlayed, @Nullable RunningPlay play) {
		boolean isHidden = play != null && play.play().isPrivate();
		return new LastPlayback(FORMAT, outdated(withoutPrivateSession(now)), lastPlayed, isHidden ? null : play);
	}

	private static NowPlaying withoutPrivateSession(NowPlaying now) {
		return now.isPrivate() ? new NowPlaying(null, null, now.observedAt(), now.refusal(), now.since()) : now;
	}

	/** Returns what another node needs to go on. */
	public RelayedPlayback relayed() {
		return new RelayedPlayback(this.now, this.heard, this.play);
	}

	// The reason for the last refusal may have passed.
	public static NowPlaying outdated(NowPlaying now) {
		Instant began = (now.since() != null) ? now.since() : now.observedAt();
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), null, began);
	}

}
