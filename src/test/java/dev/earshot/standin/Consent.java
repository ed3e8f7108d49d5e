package dev.earshot.standin;

import java.time.Instant;
import java.util.Set;

/**
 * A person's consent that has not been exchanged for tokens yet.
 *
 * @param challenge the PKCE challenge, or empty
 */
record Consent(String spotifyId, Set<String> scopes, String redirectUri, String challenge, Instant given) {

	Grant grant() {
		return new Grant(this.spotifyId, this.scopes, this.given);
	}

}
