package dev.earshot.account.people;

import dev.earshot.account.SpotifyConnections;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.StoredTokens;

import org.springframework.stereotype.Component;

/**
 * Reads the account only of somebody without tokens, because a page reads the session
 * only.
 */
@Component
class StoredConnections implements SpotifyConnections {

	private final StoredTokens tokens;

	private final Accounts accounts;

	StoredConnections(StoredTokens tokens, Accounts accounts) {
		this.tokens = tokens;
		this.accounts = accounts;
	}

	@Override
	public boolean exists(AccountId account) {
		return this.tokens.consent(account).isPresent() || this.accounts.hasSpotify(account);
	}

}
