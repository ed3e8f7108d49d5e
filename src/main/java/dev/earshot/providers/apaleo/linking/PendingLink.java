package dev.earshot.providers.apaleo.linking;

import java.time.Duration;
import java.time.Instant;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * An account that somebody is about to link: the request that apaleo has not answered
 * yet, with its PKCE secret.
 */
record PendingLink(OAuth2AuthorizationRequest request, Instant startedAt) {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	boolean isAnsweredBy(String state, Instant now) {
		return state.equals(this.request.getState()) && !this.startedAt.plus(LIFETIME).isBefore(now);
	}

}
