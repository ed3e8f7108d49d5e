package dev.earshot.account.login;

import dev.earshot.core.Refusal;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/**
 * A login was refused before Spotify was asked.
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
