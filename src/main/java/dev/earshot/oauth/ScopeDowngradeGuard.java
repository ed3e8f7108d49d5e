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
 * Decides whether the tokens of an earlier login are worth more than those of a new one.
 * Somebody who logs in on another device is asked for the first scopes only, which must
 * not take away what they allowed on the one before. Whether that still counts at the
 * provider is found out by a refresh: they may have removed the app there, and so came
 * back.
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

	/**
	 * The tokens to keep instead of those of a login.
	 * @param before the tokens so far
	 * @param consent what was allowed by them, and when
	 * @param login the new ones
	 * @param person whose they are
	 * @return the tokens so far, refreshed; empty if the new ones are to be stored
	 */
	Optional<OAuth2AuthorizedClient> tokensToKeep(OAuth2AuthorizedClient before, Consent consent,
			OAuth2AuthorizedClient login, Authentication person) {
		boolean endsSoon = consent.endsSoon(this.clock.instant());
		return (!endsSoon && hasMoreScopes(before, login))
				? refreshed(before, person).filter((alive) -> hasMoreScopes(alive, login)) : Optional.empty();
	}

	private static boolean hasMoreScopes(OAuth2AuthorizedClient before, OAuth2AuthorizedClient login) {
		return scopes(before).size() > scopes(login).size() && scopes(before).containsAll(scopes(login));
	}

	private static Set<String> scopes(OAuth2AuthorizedClient client) {
		return client.getAccessToken().getScopes();
	}

	// In doubt the new ones, which are known to be good: what they do not include can be
	// allowed once more, whereas without a login nothing works.
	private Optional<OAuth2AuthorizedClient> refreshed(OAuth2AuthorizedClient before, Authentication person) {
		try {
			return Optional.ofNullable(this.refresh
				.authorize(OAuth2AuthorizationContext.withAuthorizedClient(withExpiredAccessToken(before))
					.principal(person)
					.build()));
		}
		catch (OAuth2AuthorizationException ex) {
			logger.info("A new login replaces one that allowed more: {}", ex.getError().getErrorCode());
			return Optional.empty();
		}
	}

	// Nothing but an expired token is refreshed.
	static OAuth2AuthorizedClient withExpiredAccessToken(OAuth2AuthorizedClient client) {
		OAuth2AccessToken token = new OAuth2AccessToken(TokenType.BEARER, client.getAccessToken().getTokenValue(),
				Instant.EPOCH.minusSeconds(1), Instant.EPOCH, scopes(client));
		return new OAuth2AuthorizedClient(client.getClientRegistration(), client.getPrincipalName(), token,
				client.getRefreshToken());
	}

}
