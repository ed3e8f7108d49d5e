package dev.earshot.account;

import dev.earshot.core.AccountId;

/**
 * Tells who can log in, with Spotify or by an identity at a provider that is entered.
 */
public interface LoginMethods {

	boolean canLogIn(AccountId account);

	/** Whether the owner could not log in without the identities of an issuer. */
	boolean ownerNeeds(String issuer);

}
