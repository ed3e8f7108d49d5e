package dev.earshot.account.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Who somebody is and what they allowed, without the tokens.
 */
@Component
class AccountExport implements AccountData {

	private final Accounts accounts;

	private final StoredTokens tokens;

	AccountExport(Accounts accounts, StoredTokens tokens) {
		this.accounts = accounts;
		this.tokens = tokens;
	}

	@Override
	public Map<String, Object> export(AccountId id) {
		Map<String, Object> parts = new HashMap<>();
		this.accounts.find(id).ifPresent((account) -> parts.put("account", person(account)));
		this.tokens.consent(id).ifPresent((consent) -> parts.put("consent", allowed(consent)));
		return parts;
	}

	private Person person(Account account) {
		return new Person(account.id().value(), account.spotifyId(),
				this.accounts.spotifyAccountId(account.id()).orElse(null), account.displayName(), account.profileUrl(),
				account.pictureUrl(), this.accounts.country(account.id()).orElse(null), account.role(),
				account.connectedAt());
	}

	private static Allowed allowed(Consent consent) {
		return new Allowed(new TreeSet<>(consent.scopes()), consent.authorizedAt(), consent.loginDue());
	}

	private record Person(String id, @Nullable String spotifyId, @Nullable String spotifyAccountId,
			@Nullable String displayName, @Nullable String profileUrl, @Nullable String pictureUrl,
			@Nullable String country, Role role, @Nullable Instant connectedAt) {
	}

	private record Allowed(SortedSet<String> scopes, Instant authorizedAt, Instant loginDue) {
	}

}
