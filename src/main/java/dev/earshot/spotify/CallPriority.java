package dev.earshot.spotify;

/**
 * How much a call to Spotify matters when there is not room for every one, most important
 * first. Given as an argument of an HTTP interface it says so for that call; without it
 * the endpoint decides.
 */
public enum CallPriority {

	/**
	 * A person pressed something and waits.
	 */
	COMMAND,

	/**
	 * Somebody looks on.
	 */
	LIVE,

	/**
	 * Only the listening log, or something else that nobody looks at now, needs it.
	 */
	LOG,

	/**
	 * Nice to have: names and pictures, which can be asked for another day.
	 */
	CATALOGUE,

	/**
	 * The login of somebody of whom nothing is known. Strangers share a small allowance
	 * of their own.
	 */
	STRANGER

}
