package dev.earshot.account;

import dev.earshot.core.AccountId;

/**
 * Tells who has connected Spotify. Somebody who logs in with another provider may not
 * have, and then nothing of theirs can be shown.
 */
@FunctionalInterface
public interface SpotifyConnections {

	/**
	 * The people that Spotify allows an app in development mode (its page "Quota modes").
	 */
	int SEATS = 5;

	/**
	 * Whether an account belongs to somebody at Spotify, even if their login there has
	 * ended.
	 */
	boolean exists(AccountId account);

}
