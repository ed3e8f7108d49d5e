package dev.earshot.spotify;

import dev.earshot.core.AccountId;

/**
 * Where a call to Spotify gets its access token from. Both ways answer a token that is
 * good for at least a minute, refresh at most once at a time per account, and throw
 * {@link SpotifyRefused} if there is none to be had.
 */
public interface AccessTokens {

	/**
	 * The token of an account, refreshed first if it is about to expire.
	 * @param account whose token
	 * @return a token to call with now
	 */
	BearerToken of(AccountId account);

	/**
	 * Another token, because Spotify answered 401 to this one.
	 * @param account whose token
	 * @param rejected the token that Spotify would not take; if a newer one is known
	 * already, that is answered without another refresh
	 * @return a token to try once more with
	 */
	BearerToken insteadOf(AccountId account, BearerToken rejected);

}
