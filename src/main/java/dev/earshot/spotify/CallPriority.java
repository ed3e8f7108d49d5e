package dev.earshot.spotify;

/**
 * The priority of a call to Spotify, highest first. As an argument of an HTTP interface
 * it sets the priority of that call; without it the endpoint decides.
 */
public enum CallPriority {

	/** A person is waiting for the result of an action. */
	COMMAND,

	/** Somebody is looking at the result now. */
	LIVE,

	/** Only a background task needs the result, such as the listening log. */
	LOG,

	/** Names and pictures, which can wait for another day. */
	CATALOGUE,

	/** A login of somebody without an account. These logins share a small limit. */
	STRANGER,

	/**
	 * Nobody waits for the result and nothing needs it: only what is left of the budget
	 * is spent.
	 */
	SPARE

}
