package dev.earshot.oauth;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.client.RestClient;

/**
 * Lets Spring Security refresh tokens outside of a request.
 */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

	// After invalid_grant, the manager's own failure handler deletes the tokens.
	@Bean
	OAuth2AuthorizedClientManager authorizedClientManager(ClientRegistrationRepository registrations,
			StoredTokens tokens, OAuth2AuthorizedClientProvider refresh) {
		var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, tokens);
		manager.setAuthorizedClientProvider(refresh);
		manager.setAuthorizationSuccessHandler((client, _, _) -> tokens.saveRefreshed(client));
		return manager;
	}

	@Bean
	OAuth2AuthorizedClientProvider refresh(OAuthProviders providers, TokenEndpoint endpoint, InstantSource clock) {
		Map<String, OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest>> grants = providers.ids()
			.stream()
			.collect(Collectors.toMap(Function.identity(), (id) -> grant(endpoint.restClient(id))));
		RefreshTokenOAuth2AuthorizedClientProvider refresh = new RefreshTokenOAuth2AuthorizedClientProvider();
		refresh.setAccessTokenResponseClient(
				(request) -> Objects.requireNonNull(grants.get(request.getClientRegistration().getRegistrationId()))
					.getTokenResponse(request));
		refresh.setClock(clock.withZone(ZoneOffset.UTC));
		refresh.setClockSkew(StoredTokens.REFRESHED_BEFORE);
		return refresh;
	}

	private static OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> grant(RestClient client) {
		RestClientRefreshTokenTokenResponseClient grant = new RestClientRefreshTokenTokenResponseClient();
		grant.setRestClient(client);
		return grant;
	}

}
