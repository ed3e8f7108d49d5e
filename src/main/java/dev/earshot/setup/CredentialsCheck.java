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
 * Checks a client ID and secret by a client-credentials grant, and discards the issued
 * token.
 */
@Component
public class CredentialsCheck {

	private final OAuthProviders providers;

	private final TokenEndpoint endpoint;

	CredentialsCheck(OAuthProviders providers, TokenEndpoint endpoint) {
		this.providers = providers;
		this.endpoint = endpoint;
	}

	// Empty if the provider accepts the pair.
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
