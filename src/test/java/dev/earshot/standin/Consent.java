package dev.earshot.standin;

import java.time.Instant;
import java.util.Set;

/**
 * A person's agreement, waiting to be exchanged for tokens.
 *
 * @param spotifyId who agreed
 * @param scopes to what
 * @param redirectUri where the code went
 * @param challenge the PKCE challenge, or empty
 * @param given when
 */
record Consent(String spotifyId, Set<String> scopes, String redirectUri, String challenge, Instant given) {

	Grant grant() {
		return new Grant(this.spotifyId, this.scopes, this.given);
	}

}
