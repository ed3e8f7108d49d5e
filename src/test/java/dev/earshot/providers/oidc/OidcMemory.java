package dev.earshot.providers.oidc;

import dev.earshot.RunningEarshot;

/**
 * Access to what a program keeps in memory of the entered providers, for tests that
 * change their table.
 */
public final class OidcMemory {

	private OidcMemory() {
	}

	/**
	 * Enters a provider that nobody asks.
	 * @param earshot the program
	 * @param name of the provider, and the end of its ID
	 */
	public static void enter(RunningEarshot earshot, String name) {
		earshot.bean(OidcProviders.class).add(OidcEntries.named(name));
	}

	/**
	 * Makes a program read its providers again.
	 * @param earshot the program
	 */
	public static void forget(RunningEarshot earshot) {
		earshot.bean(OidcProviders.class).load();
	}

}
