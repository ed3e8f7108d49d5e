package dev.earshot.standin;

/**
 * A private session: none, or one in which Spotify hides or still shows what plays.
 */
enum PrivateSession {

	NONE, HIDDEN, SHOWN

}
