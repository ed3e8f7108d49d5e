package dev.earshot.standin;

/**
 * Whether somebody listens in a private session, and whether Spotify still tells what.
 */
enum Privacy {

	NONE, HIDDEN, SHOWN

}
