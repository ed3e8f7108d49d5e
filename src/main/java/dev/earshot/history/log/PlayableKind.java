package dev.earshot.history.log;

import dev.earshot.playback.Playback.Episode;
import dev.earshot.playback.Playback.LocalFile;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Playback.Track;

/**
 * What kind of item was played. The order is stored, so new constants go to the end.
 */
public enum PlayableKind {

	/** A track of the catalogue. */
	TRACK,

	/** An episode of a podcast. */
	EPISODE,

	/** A file of the listener. */
	LOCAL_FILE,

	/** A chapter of an audiobook. Only exports tell it: the player says episode. */
	CHAPTER;

	static PlayableKind of(Titled item) {
		return switch (item) {
			case Track _ -> TRACK;
			case Episode _ -> EPISODE;
			case LocalFile _ -> LOCAL_FILE;
		};
	}

}
