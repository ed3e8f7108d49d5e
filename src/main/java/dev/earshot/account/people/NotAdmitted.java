package dev.earshot.account.people;

import dev.earshot.oauth.OAuthIdentity;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/**
 * Somebody logged in at Spotify whom the owner of this server has not admitted. Nothing
 * of theirs is kept beyond this visit.
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
