package dev.earshot.playback.snapshot;

import dev.earshot.playback.Playback;
import org.jspecify.annotations.Nullable;

/**
 * Whether something plays.
 */
enum PlayState {

	PLAYING, PAUSED, NOTHING;

	static PlayState of(@Nullable Playback playback) {
		return switch (playback) {
			case Playback.Audible audible -> audible.progress().playing() ? PLAYING : PAUSED;
			case Playback.Nothing _, Playback.Unknown _ -> NOTHING;
			case null -> NOTHING;
		};
	}

}
