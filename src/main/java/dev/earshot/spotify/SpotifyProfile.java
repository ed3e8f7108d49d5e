package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.BearerToken;
import dev.earshot.spotify.payload.CurrentUser;

import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The profile of a person: {@code GET /me}. Throws {@link SpotifyRefused}.
 */
@HttpExchange("/me")
public interface SpotifyProfile {

	// With a token that belongs to no account yet, as during a login.
	@GetExchange
	CurrentUser me(BearerToken token);

	@GetExchange
	CurrentUser me(AccountId account);

}
