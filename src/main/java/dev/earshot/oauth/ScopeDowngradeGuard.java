package dev.earshot.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * Keeps earlier tokens with more scopes, because a login on another device requests only
 * the first scopes and must not take away the others.
 */
@Component
class ScopeDowngradeGuard {

	private static final Logger logger = LoggerFactory.getLogger(ScopeDowngradeGuard.class);

	private final OAuth2AuthorizedClientProvider refresh;

	private final InstantSource clock;

	ScopeDowngradeGuard(OAuth2AuthorizedClientProvider refresh, InstantSource clock) {
		this.refresh = refresh;
		this.clock = clock;
	}

	// Empty if the new tokens are to be stored.
	Optional<OAuth2AuthorizedClient> tokensToKeep(OAuth2AuthorizedClient before, Consent consent,
			OAuth2AuthorizedClient login, Authentication person) {
		boolean endsSoon = consent.endsSoon(this.clock.instant());
		return (!endsSoon && hasMoreScopes(before, login))
				? refreshed(before, person).filter((after) -> hasMoreScopes(after, login)) : Optional.empty();
	}

	private static boolean hasMoreScopes(OAuth2AuthorizedClient before, OAuth2AuthorizedClient login) {
		return scopes(before).size() > scopes(login).size() && scopes(before).containsAll(scopes(login));
	}

	private static Set<String> scopes(OAuth2AuthorizedClient client) {
		return client.getAccessToken().getScopes();
	}

	// People may have removed the app at the provider. In doubt the new tokens win:
	// missing scopes can be granted again, but without valid tokens nothing works.
	private Optional<OAuth2AuthorizedClient> refreshed(OAuth2AuthorizedClient before, Authentication person) {
		try {
			return Optional.ofNullable(this.refresh
				.authorize(OAuth2AuthorizationContext.withAuthorizedClient(withExpiredAccessToken(before))
					.principal(person)
					.build()));
		}
		catch (OAuth2AuthorizationException ex) {
			logger.info("A new login replaces one with more scopes, which the provider no longer accepts: {}",
					ex.getError().getErrorCode());
			return Optional.empty();
		}
	}

	// Spring Security refreshes expired tokens only.
	static OAuth2AuthorizedClient withExpiredAccessToken(OAuth2AuthorizedClient client) {
		OAuth2AccessToken token = new OAuth2AccessToken(TokenType.BEARER, client.getAccessToken().getTokenValue(),
				Instant.EPOCH.minusSeconds(1), Instant.EPOCH, scopes(client));
		return new OAuth2AuthorizedClient(client.getClientRegistration(), client.getPrincipalName(), token,
				client.getRefreshToken());
	}

}
