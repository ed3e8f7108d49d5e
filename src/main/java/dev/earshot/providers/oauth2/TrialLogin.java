package dev.earshot.providers.oauth2;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * A login by which the owner finds out what a provider answers. It signs nobody in.
 *
 * @param person the account of the owner, who alone may finish it
 */
record TrialLogin(OAuth2AuthorizationRequest request, String person, Instant startedAt) {

	private static final Duration LIFETIME = Duration.ofMinutes(10);

	String state() {
		return Objects.requireNonNull(this.request.getState());
	}

	boolean isOf(String provider) {
		return provider.equals(this.request.getAttribute(OAuth2ParameterNames.REGISTRATION_ID));
	}

	boolean isOver(Instant now) {
		return this.startedAt.plus(LIFETIME).isBefore(now);
	}

}
