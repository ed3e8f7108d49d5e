package dev.earshot.oauth;

import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;

/**
 * Access tokens for calls to a provider. Every returned token is valid for at least a
 * minute; without one, the provider's {@link RefusedException} is thrown. Tokens are
 * refreshed at most once at a time per account and provider.
 */
public interface AccessTokens {

	BearerToken of(AccountId account, String provider);

	/**
	 * Returns another token after the provider answered 401.
	 * @param rejected the token that was rejected; if a newer one is known, that is
	 * returned without a refresh
	 * @return a token to try again with
	 */
	BearerToken insteadOf(AccountId account, String provider, BearerToken rejected);

}
