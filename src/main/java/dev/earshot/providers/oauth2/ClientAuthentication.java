package dev.earshot.providers.oauth2;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * Where client ID and secret are in a request to the token address (RFC 6749, section
 * 2.3.1).
 */
enum ClientAuthentication {

	/** In an {@code Authorization} header. */
	BASIC(ClientAuthenticationMethod.CLIENT_SECRET_BASIC),

	/** In the body. */
	BODY(ClientAuthenticationMethod.CLIENT_SECRET_POST);

	private final ClientAuthenticationMethod method;

	ClientAuthentication(ClientAuthenticationMethod method) {
		this.method = method;
	}

	ClientAuthenticationMethod method() {
		return this.method;
	}

}
