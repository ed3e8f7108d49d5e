package dev.earshot.playback.polling;

import java.time.Instant;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.plays.RunningPlay;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What of an account's playback outlives a restart: of a private session, only what was
 * heard before it.
 *
 * @param format the form this is stored in
 * @param now what was last known, out of date by the time it is read
 * @param heard what was last heard
 * @param play the play that went on; {@code null} if there was none, or an earlier
 * version stored this
 */
record LastPlayback(int format, NowPlaying now, @Nullable LastPlayed heard, @Nullable RunningPlay play) {

	private static final int FORMAT = 1;

	LastPlayback {
		Assert.isTrue(format == FORMAT, "What was stored in another form is not understood");
		Assert.notNull(now, "What was last known must not be null");
	}

	static LastPlayback of(NowPlaying now, @Nullable LastPlayed lastPlayed, @Nullable RunningPlay play) {
		boolean isHidden = play != null && play.play().isPrivate();
		return new LastPlayback(FORMAT, outdated(worthKeeping(now)), lastPlayed, isHidden ? null : play);
	}

	private static NowPlaying worthKeeping(NowPlaying now) {
		return now.isPrivate() ? new NowPlaying(null, null, now.observedAt(), now.refusal(), now.since()) : now;
	}

	/**
	 * The same as it is remembered when nobody has looked for a while.
	 * @param now what was known
	 * @return out of date since it was seen, for no reason that still holds
	 */
	static NowPlaying outdated(NowPlaying now) {
		Instant began = (now.since() != null) ? now.since() : now.observedAt();
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), null, began);
	}

}
