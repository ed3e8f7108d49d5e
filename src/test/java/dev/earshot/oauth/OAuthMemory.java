package dev.earshot.oauth;

import dev.earshot.RunningEarshot;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.tokens.CachedTokens;

/**
 * Access to what a program caches from the tables of this module, for tests that change
 * these tables.
 */
public final class OAuthMemory {

	private OAuthMemory() {
	}

	/**
	 * Makes a program read its registrations and tokens again.
	 * @param earshot the program
	 */
	public static void forget(RunningEarshot earshot) {
		earshot.bean(Registrations.class).load();
		earshot.bean(CachedTokens.class).missed();
	}

	/**
	 * Lets a token be older than it is.
	 * @param earshot the program
	 * @param account whose
	 */
	public static void expireAccessToken(RunningEarshot earshot, AccountId account) {
		earshot.bean(StoredTokens.class).expireAccessToken(account, "spotify");
	}

}
