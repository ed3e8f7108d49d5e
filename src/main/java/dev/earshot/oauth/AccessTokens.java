package dev.earshot.oauth;

import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;

/**
 * Access tokens for calls to a provider. Every returned token is valid for at least a
 * minute. Tokens are refreshed at most once at a time per account and provider.
 */
public interface AccessTokens {

	/**
	 * Returns the token of an account, refreshed if it is about to expire.
	 * @param account the account
	 * @param provider the provider's ID
	 * @return a valid token
	 * @throws RefusedException the provider's refusal if there is no token
	 */
	BearerToken of(AccountId account, String provider);

	/**
	 * Returns another token after the provider answered 401.
	 * @param account the account
	 * @param provider the provider's ID
	 * @param rejected the token that was rejected; if a newer one is known, that is
	 * returned without a refresh
	 * @return a token to try again with
	 * @throws RefusedException the provider's refusal if there is no token
	 */
	BearerToken insteadOf(AccountId account, String provider, BearerToken rejected);

}
