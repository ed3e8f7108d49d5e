package dev.earshot.history.log;

/**
 * Why nothing was recorded. The order is stored, so new constants go to the end.
 */
public enum GapReason {

	/** The server did not run. */
	SERVER_OFF,

	/** Spotify did not tell what played. */
	SPOTIFY,

	/** The login at Spotify had ended. */
	LOGIN,

	/** The person had switched the log off. */
	SWITCHED_OFF

}
