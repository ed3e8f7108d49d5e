package dev.earshot.playback;

/**
 * What a player can be told to do, and Spotify sometimes says that it may not.
 */
public enum Action {

	/** To play something else. */
	INTERRUPT,

	/** To pause. */
	PAUSE,

	/** To go on. */
	RESUME,

	/** To go to another position. */
	SEEK,

	/** To go to the next item. */
	NEXT,

	/** To go to the item before. */
	PREVIOUS,

	/** To change the order. */
	SHUFFLE,

	/** To start over what is played from. */
	REPEAT_CONTEXT,

	/** To start over the track. */
	REPEAT_TRACK,

	/** To go on elsewhere. */
	TRANSFER

}
