package dev.earshot.oauth.tokens;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/**
 * Tokens with the time of the login, which is not that of the last refresh.
 */
public record AccountTokens(String clientId, OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh,
		Instant authorizedAt) {

	public static AccountTokens of(OAuth2AuthorizedClient client, Instant authorizedAt) {
		return new AccountTokens(client.getClientRegistration().getClientId(), client.getAccessToken(),
				client.getRefreshToken(), authorizedAt);
	}

	public boolean isOf(ClientRegistration registration) {
		return this.clientId.equals(registration.getClientId());
	}

	public OAuth2AuthorizedClient client(ClientRegistration registration, TokenKey key) {
		return new OAuth2AuthorizedClient(registration, key.account().value(), this.access, this.refresh);
	}

}
