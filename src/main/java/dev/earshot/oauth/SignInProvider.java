package dev.earshot.oauth;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.core.RefusedException;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/**
 * A provider that the owner has entered for people to sign in with. Its tokens are used
 * at the login only and not stored.
 */
public interface SignInProvider {

	/**
	 * Returns the registration, from memory: its ID is part of the redirect URI and never
	 * changes.
	 * @return a registration for the authorization code flow
	 */
	ClientRegistration registration();

	/**
	 * Returns what subjects belong to: the provider's identifier, or for a provider
	 * without one the place where its subjects come from.
	 */
	default String issuer() {
		return Objects.requireNonNull(registration().getProviderDetails().getIssuerUri());
	}

	/**
	 * Returns the path of its logo on this server.
	 */
	default Optional<String> logo() {
		return Optional.empty();
	}

	/**
	 * Creates a client for the token endpoint, with limits of time and size.
	 * @return a builder without message converters
	 */
	RestClient.Builder tokenClient();

	/**
	 * Returns who has logged in.
	 * @param token the access token of the login
	 * @param claims the claims of the checked ID token; none if the provider sends none
	 * @return the person; the name may have been asked for with the token
	 */
	ProviderIdentity identify(BearerToken token, Map<String, Object> claims);

	/**
	 * Translates an error response of the authorization or token endpoint.
	 * @param failure the exception from Spring Security
	 * @return an exception with the refusal and with the failure as its cause
	 */
	RefusedException refused(OAuth2AuthorizationException failure);

	/**
	 * A login failed because of what a provider said. What is known about that provider
	 * may be out of date.
	 *
	 * @param provider the ID of its registration
	 */
	record LoginFailed(String provider) {
	}

	/**
	 * The providers of one kind that the owner has entered, from memory: what is entered
	 * counts from the next request on. Implemented by the module that keeps the entries.
	 */
	@FunctionalInterface
	interface Source {

		List<? extends SignInProvider> all();

	}

}
