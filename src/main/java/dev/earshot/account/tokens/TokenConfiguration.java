package dev.earshot.account.tokens;

import java.time.InstantSource;
import java.time.ZoneOffset;

import dev.earshot.setup.TokenEndpoint;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * Lets Spring Security refresh tokens outside of a request, as the watchers need it.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

	// After an invalid_grant the manager's own failure handler deletes the tokens.
	@Bean
	OAuth2AuthorizedClientManager authorizedClientManager(ClientRegistrationRepository registrations,
			StoredTokens tokens, OAuth2AuthorizedClientProvider refresh) {
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
		manager.setAuthorizedClientProvider(refresh);
		manager.setAuthorizationSuccessHandler((client, _, _) -> tokens.saveRefreshed(client));
		return manager;
	}

	@Bean
	OAuth2AuthorizedClientProvider refresh(TokenEndpoint endpoint, InstantSource clock) {
		RestClientRefreshTokenTokenResponseClient grant = new RestClientRefreshTokenTokenResponseClient();
		grant.setRestClient(endpoint.restClient());
		RefreshTokenOAuth2AuthorizedClientProvider provider = new RefreshTokenOAuth2AuthorizedClientProvider();
		provider.setAccessTokenResponseClient(grant);
		provider.setClock(clock.withZone(ZoneOffset.UTC));
		return provider;
	}

}
