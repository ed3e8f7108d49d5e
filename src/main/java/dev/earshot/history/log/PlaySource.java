package dev.earshot.history.log;

/**
 * From where a play is known. The order is stored, so new constants go to the end.
 */
public enum PlaySource {

	/** This server saw it being played. */
	RECORDED,

	/** An import brought it. */
	IMPORTED,

	/**
	 * Spotify's list of recent plays told of it. For how long it was listened to is not
	 * known: its listened time is the longest that is possible.
	 */
	RECENTLY_PLAYED

}
