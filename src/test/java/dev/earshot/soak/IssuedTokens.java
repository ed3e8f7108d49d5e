package dev.earshot.soak;

import java.util.HashMap;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.AccessTokens;
import dev.earshot.oauth.BearerToken;
import dev.earshot.standin.SpotifyStandIn;

/**
 * Gets tokens from the stand-in, for accounts named like its people.
 */
final class IssuedTokens implements AccessTokens {

	private static final String[] SCOPES = { "user-read-playback-state", "user-read-currently-playing" };

	private final SpotifyStandIn spotify;

	private final Map<AccountId, BearerToken> tokens = new HashMap<>();

	IssuedTokens(SpotifyStandIn spotify) {
		this.spotify = spotify;
	}

	@Override
	public synchronized BearerToken of(AccountId account, String provider) {
		return this.tokens.computeIfAbsent(account, this::issue);
	}

	@Override
	public synchronized BearerToken insteadOf(AccountId account, String provider, BearerToken rejected) {
		this.tokens.put(account, issue(account));
		return of(account, provider);
	}

	private BearerToken issue(AccountId account) {
		return new BearerToken(this.spotify.tokens().issueAccess(this.spotify.listener(account.value()), SCOPES));
	}

}
