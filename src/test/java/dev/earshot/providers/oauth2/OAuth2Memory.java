package dev.earshot.providers.oauth2;

import dev.earshot.RunningEarshot;

/**
 * Access to what a program keeps in memory of the entered providers, for tests that
 * change their table.
 */
public final class OAuth2Memory {

	private OAuth2Memory() {
	}

	/**
	 * Makes a program read its providers again.
	 * @param earshot the program
	 */
	public static void forget(RunningEarshot earshot) {
		earshot.bean(OAuth2Providers.class).load();
	}

}
