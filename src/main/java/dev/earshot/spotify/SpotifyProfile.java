package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.BearerToken;
import dev.earshot.spotify.payload.CurrentUser;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Who somebody is at Spotify: {@code GET /me} of the Web API. Throws
 * {@link SpotifyRefused}.
 */
@HttpExchange("/me")
public interface SpotifyProfile {

	/**
	 * Asks with a token that belongs to no account yet, as during a login.
	 * @param token the token to ask with
	 * @return whose token it is
	 */
	@GetExchange
	CurrentUser me(BearerToken token);

	/**
	 * Asks with the stored token of an account.
	 * @param account whose profile
	 * @return the profile as Spotify has it now
	 */
	@GetExchange
	CurrentUser me(AccountId account);

}
