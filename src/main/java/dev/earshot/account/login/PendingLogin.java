package dev.earshot.account.login;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/**
 * A login that a browser has begun and Spotify has not answered yet.
 *
 * @param codeVerifier the PKCE secret (RFC 7636)
 * @param targetPath the page to show after the login, within Earshot
 */
// Written as an array of values, so that several fit into a cookie.
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
record PendingLogin(String state, String codeVerifier, String registrationId, String clientId, String authorizationUri,
		String redirectUri, String targetPath, Instant startedAt) {

	static final Duration LIFETIME = Duration.ofMinutes(30);

	static PendingLogin of(OAuth2AuthorizationRequest request, String page, Instant now) {
		return new PendingLogin(required(request.getState()),
				required(request.getAttribute(PkceParameterNames.CODE_VERIFIER)),
				required(request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID)), request.getClientId(),
				request.getAuthorizationUri(), required(request.getRedirectUri()), page, now);
	}

	private static String required(@Nullable String value) {
		if (value == null) {
			throw new IllegalStateException("An authorization request must have a state, PKCE and a redirect URI");
		}
		return value;
	}

	OAuth2AuthorizationRequest request() {
		return OAuth2AuthorizationRequest.authorizationCode().state(this.state).attributes((attributes) -> {
			attributes.put(PkceParameterNames.CODE_VERIFIER, this.codeVerifier);
			attributes.put(OAuth2ParameterNames.REGISTRATION_ID, this.registrationId);
		}).clientId(this.clientId).authorizationUri(this.authorizationUri).redirectUri(this.redirectUri).build();
	}

	boolean isExpired(Instant now) {
		return this.startedAt.plus(LIFETIME).isBefore(now);
	}

}
