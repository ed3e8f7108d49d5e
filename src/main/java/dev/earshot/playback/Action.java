package dev.earshot.playback;

/**
 * A command to a player that Spotify may disallow.
 */
public enum Action {

	/** Interrupt what plays. */
	INTERRUPT,

	/** Pause. */
	PAUSE,

	/** Resume. */
	RESUME,

	/** Seek to another position. */
	SEEK,

	/** Skip to the next item. */
	NEXT,

	/** Skip to the previous item. */
	PREVIOUS,

	/** Change the shuffle mode. */
	SHUFFLE,

	/** Repeat the context. */
	REPEAT_CONTEXT,

	/** Repeat the track. */
	REPEAT_TRACK,

	/** Transfer playback to another device. */
	TRANSFER

}
