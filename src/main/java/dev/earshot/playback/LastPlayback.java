package dev.earshot.playback;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What of an account's playback outlives a restart: of a private session, only what was
 * heard before it.
 *
 * @param format the form this is stored in
 * @param now what was last known, out of date by the time it is read
 * @param heard what was last heard
 */
record LastPlayback(int format, NowPlaying now, @Nullable Heard heard) {

	private static final int FORMAT = 1;

	LastPlayback {
		Assert.isTrue(format == FORMAT, "What was stored in another form is not understood");
		Assert.notNull(now, "What was last known must not be null");
	}

	static LastPlayback of(NowPlaying now, @Nullable Heard heard) {
		return new LastPlayback(FORMAT, now.worthKeeping().remembered(), heard);
	}

}
