package dev.earshot.setup;

import java.util.Optional;

import dev.earshot.core.Refusal;
import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.TokenEndpoint;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * Asks a provider whether a client ID and secret are a pair, by the client-credentials
 * grant. The token it answers is thrown away.
 */
@Component
public class CredentialsCheck {

	private final OAuthProviders providers;

	private final TokenEndpoint endpoint;

	CredentialsCheck(OAuthProviders providers, TokenEndpoint endpoint) {
		this.providers = providers;
		this.endpoint = endpoint;
	}

	// Checks a pair. Returns what speaks against it, empty if the provider accepts it.
	public Optional<Refusal> check(String provider, ClientCredentials credentials) {
		try {
			RestClientClientCredentialsTokenResponseClient grant = new RestClientClientCredentialsTokenResponseClient();
			grant.setRestClient(this.endpoint.restClient(provider));
			grant.getTokenResponse(
					new OAuth2ClientCredentialsGrantRequest(this.providers.forCheck(provider, credentials)));
			return Optional.empty();
		}
		catch (OAuth2AuthorizationException ex) {
			return Optional.of(this.endpoint.refused(provider, ex).refusal());
		}
	}

}
