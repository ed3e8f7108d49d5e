package dev.earshot.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;
import dev.earshot.oauth.tokens.AccountLocks;
import dev.earshot.oauth.tokens.TokenKey;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;

/**
 * Lets calls that need a token at once share one refresh, or its failure.
 */
@Component
class RefreshedTokens implements AccessTokens {

	private final OAuth2AuthorizedClientManager manager;

	private final OAuthProviders providers;

	private final StoredTokens tokens;

	private final InstantSource clock;

	private final AccountLocks locks;

	private final Map<TokenKey, Failure> failures = new ConcurrentHashMap<>();

	RefreshedTokens(OAuth2AuthorizedClientManager manager, OAuthProviders providers, StoredTokens tokens,
			InstantSource clock, AccountLocks locks) {
		this.manager = manager;
		this.providers = providers;
		this.tokens = tokens;
		this.clock = clock;
		this.locks = locks;
	}

	@Override
	public BearerToken of(AccountId account, String provider) {
		TokenKey key = new TokenKey(account, provider);
		return shareFailure(key, () -> authorize(key));
	}

	@Override
	public BearerToken insteadOf(AccountId account, String provider, BearerToken rejected) {
		TokenKey key = new TokenKey(account, provider);
		return shareFailure(key, () -> {
			BearerToken current = authorize(key);
			return current.equals(rejected) ? refreshed(key, rejected) : current;
		});
	}

	private BearerToken refreshed(TokenKey key, BearerToken rejected) {
		return this.locks.withSharedLock(key, () -> {
			this.tokens.readAgain(key);
			BearerToken current = authorizeNow(key);
			if (!current.equals(rejected)) {
				return current;
			}
			this.tokens.expireAccessToken(key.account(), key.provider());
			return authorizeNow(key);
		});
	}

	private BearerToken shareFailure(TokenKey key, Supplier<BearerToken> work) {
		Instant requestedAt = this.clock.instant();
		return this.locks.withLock(key, () -> {
			Failure failure = this.failures.get(key);
			if (failure != null && failure.isBetween(requestedAt, this.clock.instant())) {
				throw failure.refused();
			}
			return rememberFailure(key, work);
		});
	}

	private BearerToken rememberFailure(TokenKey key, Supplier<BearerToken> work) {
		try {
			BearerToken token = work.get();
			this.failures.remove(key);
			return token;
		}
		catch (OAuth2AuthorizationException ex) {
			RefusedException refused = this.providers.get(key.provider()).refused(ex);
			this.failures.put(key, new Failure(refused, this.clock.instant()));
			throw refused;
		}
	}

	private BearerToken authorize(TokenKey key) {
		if (!this.providers.isRegistered(key.provider())) {
			throw failure(OAuth2ErrorCodes.INVALID_CLIENT);
		}
		return this.tokens.isRefreshDue(key) ? authorizeAlone(key) : authorizeNow(key);
	}

	// Another node may have refreshed or removed them.
	private BearerToken authorizeAlone(TokenKey key) {
		return this.locks.withSharedLock(key, () -> {
			this.tokens.readAgain(key);
			return authorizeNow(key);
		});
	}

	private BearerToken authorizeNow(TokenKey key) {
		return bearer(this.manager.authorize(request(key)));
	}

	private static OAuth2AuthorizeRequest request(TokenKey key) {
		return OAuth2AuthorizeRequest.withClientRegistrationId(key.provider()).principal(key.account().value()).build();
	}

	private BearerToken bearer(@Nullable OAuth2AuthorizedClient client) {
		if (client == null || hasExpired(client.getAccessToken())) {
			throw failure(OAuth2ErrorCodes.INVALID_GRANT);
		}
		return new BearerToken(client.getAccessToken().getTokenValue());
	}

	private static OAuth2AuthorizationException failure(String code) {
		return new OAuth2AuthorizationException(new OAuth2Error(code));
	}

	private boolean hasExpired(OAuth2AccessToken token) {
		return token.getExpiresAt() != null && !this.clock.instant().isBefore(token.getExpiresAt());
	}

	private record Failure(RefusedException refused, Instant at) {

		// A failure in the future happened before the clock was set back.
		boolean isBetween(Instant requestedAt, Instant now) {
			return this.at.isAfter(requestedAt) && !this.at.isAfter(now);
		}

	}

}
