package dev.earshot.account.login;

import dev.earshot.core.Refusal;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/**
 * Thrown when a login is refused before Spotify is asked.
 */
class LoginRefused extends OAuth2AuthenticationException {

	private final transient Refusal refusal;

	LoginRefused(Refusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	Refusal refusal() {
		return this.refusal;
	}

}
