package dev.earshot.setup;

import java.util.Optional;

import dev.earshot.spotify.SpotifyRefusal;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * Asks Spotify whether a client ID and secret are a pair, by the client-credentials
 * grant. The token it answers is thrown away.
 */
@Component
class CredentialsCheck {

	private final SpotifyRegistration registration;

	private final TokenEndpoint endpoint;

	private final RestClientClientCredentialsTokenResponseClient grant = new RestClientClientCredentialsTokenResponseClient();

	CredentialsCheck(SpotifyRegistration registration, TokenEndpoint endpoint) {
		this.registration = registration;
		this.endpoint = endpoint;
		this.grant.setRestClient(endpoint.restClient());
	}

	/**
	 * Checks a pair.
	 * @param credentials the pair to check
	 * @return what speaks against it, empty if Spotify accepts it
	 */
	Optional<SpotifyRefusal> refusal(ClientCredentials credentials) {
		try {
			this.grant
				.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(this.registration.forCheck(credentials)));
			return Optional.empty();
		}
		catch (OAuth2AuthorizationException ex) {
			return Optional.of(this.endpoint.refusal(ex));
		}
	}

}
