package dev.earshot.account.tokens;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.setup.Setup;
import dev.earshot.setup.TokenEndpoint;
import dev.earshot.spotify.AccessTokens;
import dev.earshot.spotify.BearerToken;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * Hands out access tokens, refreshed by Spring Security when due. However many calls need
 * an account's token at once, one of them refreshes it and the others share what comes of
 * it, be it a failure.
 */
@Component
class SpotifyAccessTokens implements AccessTokens {

	private final Setup setup;

	private final OAuth2AuthorizedClientManager manager;

	private final StoredTokens tokens;

	private final TokenEndpoint endpoint;

	private final InstantSource clock;

	private final OneAtATime oneAtATime;

	private final Map<AccountId, Failure> failures = new ConcurrentHashMap<>();

	SpotifyAccessTokens(Setup setup, OAuth2AuthorizedClientManager manager, StoredTokens tokens, TokenEndpoint endpoint,
			InstantSource clock, OneAtATime oneAtATime) {
		this.setup = setup;
		this.manager = manager;
		this.tokens = tokens;
		this.endpoint = endpoint;
		this.clock = clock;
		this.oneAtATime = oneAtATime;
	}

	@Override
	public BearerToken of(AccountId account) {
		return shared(account, () -> authorize(account));
	}

	@Override
	public BearerToken insteadOf(AccountId account, BearerToken rejected) {
		return shared(account, () -> {
			BearerToken current = authorize(account);
			if (!current.equals(rejected)) {
				return current;
			}
			this.tokens.expireAccessToken(account);
			return authorize(account);
		});
	}

	private BearerToken shared(AccountId account, Supplier<BearerToken> work) {
		Instant asked = this.clock.instant();
		return this.oneAtATime.with(account, () -> {
			Failure failure = this.failures.get(account);
			if (failure != null && failure.isBetween(asked, this.clock.instant())) {
				throw new SpotifyRefused(failure.refusal());
			}
			return remembered(account, work);
		});
	}

	private BearerToken remembered(AccountId account, Supplier<BearerToken> work) {
		try {
			BearerToken token = work.get();
			this.failures.remove(account);
			return token;
		}
		catch (SpotifyRefused ex) {
			this.failures.put(account, new Failure(ex.refusal(), this.clock.instant()));
			throw ex;
		}
	}

	private BearerToken authorize(AccountId account) {
		if (!this.setup.isComplete()) {
			throw new SpotifyRefused(new SpotifyRefusal.CredentialsRefused());
		}
		try {
			return bearer(this.manager.authorize(request(account)));
		}
		catch (OAuth2AuthorizationException ex) {
			throw new SpotifyRefused(this.endpoint.refusal(ex), ex);
		}
	}

	private static OAuth2AuthorizeRequest request(AccountId account) {
		return OAuth2AuthorizeRequest.withClientRegistrationId("spotify").principal(account.value()).build();
	}

	private BearerToken bearer(@Nullable OAuth2AuthorizedClient client) {
		if (client == null || hasExpired(client.getAccessToken())) {
			throw new SpotifyRefused(new SpotifyRefusal.LoginEnded());
		}
		return new BearerToken(client.getAccessToken().getTokenValue());
	}

	private boolean hasExpired(OAuth2AccessToken token) {
		return token.getExpiresAt() != null && !this.clock.instant().isBefore(token.getExpiresAt());
	}

	/**
	 * What came of the last refresh, for those who waited for it.
	 *
	 * @param refusal why there is no token
	 * @param at when that was known
	 */
	private record Failure(SpotifyRefusal refusal, Instant at) {

		// One in the future was known before the clock was set back.
		boolean isBetween(Instant asked, Instant now) {
			return this.at.isAfter(asked) && !this.at.isAfter(now);
		}

	}

}
