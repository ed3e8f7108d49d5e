package dev.earshot.oauth;

import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;

/**
 * Where a call gets its access token from. Both ways answer a token that is good for at
 * least a minute and refresh at most once at a time per account and provider.
 */
public interface AccessTokens {

	/**
	 * Returns the token of an account, refreshed first if it is about to expire.
	 * @param account whose token
	 * @param provider the provider's ID
	 * @return a token to call with now
	 * @throws RefusedException the provider's own, if there is none to be had
	 */
	BearerToken of(AccountId account, String provider);

	/**
	 * Returns another token, because the provider answered 401 to this one.
	 * @param account whose token
	 * @param provider the provider's ID
	 * @param rejected the token that the provider would not take; if a newer one is known
	 * already, that is returned without another refresh
	 * @return a token to try once more with
	 * @throws RefusedException the provider's own, if there is none to be had
	 */
	BearerToken insteadOf(AccountId account, String provider, BearerToken rejected);

}
