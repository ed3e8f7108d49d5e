package dev.earshot.account.people;

import dev.earshot.oauth.OAuthIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/**
 * Somebody not invited logged in at Spotify, and is remembered in the session only.
 */
public class NotAdmitted extends OAuth2AuthenticationException {

	private final String spotifyId;

	private final @Nullable String displayName;

	NotAdmitted(OAuthIdentity identity) {
		super("not_admitted");
		this.spotifyId = identity.userId();
		this.displayName = identity.displayName();
	}

	public String spotifyId() {
		return this.spotifyId;
	}

	public @Nullable String displayName() {
		return this.displayName;
	}

}
