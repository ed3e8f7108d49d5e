package dev.earshot.oauth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.tokens.AccountLocks;
import dev.earshot.oauth.tokens.AccountTokens;
import dev.earshot.oauth.tokens.CachedTokens;
import dev.earshot.oauth.tokens.TokenKey;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

/**
 * Everybody's tokens. They are bound to the client ID they were issued to; with another
 * one people have to log in again.
 */
@Component
public class StoredTokens implements OAuth2AuthorizedClientService {

	/** How long before its end an access token is refreshed. */
	static final Duration REFRESHED_BEFORE = Duration.ofMinutes(1);

	private final CachedTokens tokens;

	private final OAuthProviders providers;

	private final InstantSource clock;

	private final AccountLocks locks;

	private final ScopeDowngradeGuard downgradeGuard;

	StoredTokens(CachedTokens tokens, OAuthProviders providers, InstantSource clock, AccountLocks locks,
			ScopeDowngradeGuard downgradeGuard) {
		this.tokens = tokens;
		this.providers = providers;
		this.clock = clock;
		this.locks = locks;
		this.downgradeGuard = downgradeGuard;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			String principalName) {
		return (T) load(new TokenKey(new AccountId(principalName), registrationId)).orElse(null);
	}

	private Optional<OAuth2AuthorizedClient> load(TokenKey key) {
		ClientRegistration registration = this.providers.findByRegistrationId(key.provider());
		return (registration != null) ? find(key, registration).map((tokens) -> tokens.client(registration, key))
				: Optional.empty();
	}

	private Optional<AccountTokens> find(TokenKey key, ClientRegistration registration) {
		return this.tokens.find(key).filter((tokens) -> tokens.isOf(registration));
	}

	// Called after a login. Those that only tell who somebody is leave no tokens.
	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal) {
		TokenKey key = key(client);
		if (this.providers.ids().contains(key.provider())) {
			save(key, client, principal);
		}
	}

	private void save(TokenKey key, OAuth2AuthorizedClient client, Authentication principal) {
		this.locks.withSharedLock(key, () -> {
			this.tokens.readAgain(key);
			tokensToKeep(key, client, principal).ifPresentOrElse(this::saveRefreshed,
					() -> this.tokens.save(key, AccountTokens.of(client, this.clock.instant())));
			return key;
		});
	}

	/** Reads tokens again that another node may have changed, before they are used up. */
	void readAgain(TokenKey key) {
		this.tokens.readAgain(key);
	}

	private static TokenKey key(OAuth2AuthorizedClient client) {
		return new TokenKey(new AccountId(client.getPrincipalName()),
				client.getClientRegistration().getRegistrationId());
	}

	private Optional<OAuth2AuthorizedClient> tokensToKeep(TokenKey key, OAuth2AuthorizedClient login,
			Authentication principal) {
		return consent(key.account(), key.provider()).flatMap((consent) -> load(key)
			.flatMap((before) -> this.downgradeGuard.tokensToKeep(before, consent, login, principal)));
	}

	/**
	 * Saves tokens in place of those before, whatever these allow, and has those revoked
	 * once that is done.
	 */
	public void replace(OAuth2AuthorizedClient client) {
		TokenKey key = key(client);
		this.locks.withSharedLock(key, () -> {
			this.tokens.readAgain(key);
			Optional<OAuth2AuthorizedClient> before = load(key);
			this.tokens.save(key, AccountTokens.of(client, this.clock.instant()));
			return before;
		}).ifPresent((before) -> this.providers.get(key.provider()).revoke(List.of(before)));
	}

	// A refresh does not extend the life of the refresh token.
	void saveRefreshed(OAuth2AuthorizedClient client) {
		TokenKey key = key(client);
		Instant authorizedAt = this.tokens.find(key).map(AccountTokens::authorizedAt).orElseGet(this.clock::instant);
		this.tokens.saveRefreshed(key, AccountTokens.of(client, authorizedAt));
	}

	/**
	 * Returns whether the next use refreshes the access token.
	 */
	boolean isRefreshDue(TokenKey key) {
		return load(key).map((client) -> client.getAccessToken().getExpiresAt())
			.filter((end) -> this.clock.instant().isAfter(end.minus(REFRESHED_BEFORE)))
			.isPresent();
	}

	// Makes the next use refresh the token, because the provider rejects it.
	void expireAccessToken(AccountId account, String provider) {
		load(new TokenKey(account, provider)).map(ScopeDowngradeGuard::withExpiredAccessToken)
			.ifPresent(this::saveRefreshed);
	}

	/**
	 * Returns the consent at the provider that people log in with.
	 * @return empty without tokens
	 */
	public Optional<Consent> consent(AccountId account) {
		return consent(account, this.providers.login().id());
	}

	private Optional<Consent> consent(AccountId account, String provider) {
		ClientRegistration registration = this.providers.findByRegistrationId(provider);
		return (registration != null) ? find(new TokenKey(account, provider), registration)
			.map((tokens) -> consent(tokens, this.providers.get(provider))) : Optional.empty();
	}

	/**
	 * Returns when the access token for the provider that people log in with was issued.
	 * @return empty without tokens
	 */
	public Optional<Instant> refreshedAt(AccountId account) {
		return load(new TokenKey(account, this.providers.login().id()))
			.map((client) -> client.getAccessToken().getIssuedAt());
	}

	/**
	 * Returns the scopes that each account with tokens granted at the provider that
	 * people log in with.
	 */
	public List<Set<String>> grantedScopes() {
		return this.tokens.grantedScopes(this.providers.login().id());
	}

	private static Consent consent(AccountTokens tokens, OAuthProvider provider) {
		return new Consent(Set.copyOf(tokens.access().getScopes()), tokens.authorizedAt(), provider.consentPeriod());
	}

	@Override
	public void removeAuthorizedClient(String registrationId, String principalName) {
		remove(new TokenKey(new AccountId(principalName), registrationId));
	}

	/**
	 * Deletes the tokens of an account at all providers, after any running refresh, and
	 * has them revoked, which is not waited for.
	 */
	public void remove(AccountId account) {
		this.providers.ids().forEach((provider) -> revoke(account, provider));
	}

	/**
	 * Deletes the tokens of an account at a provider, after any running refresh, and has
	 * them revoked.
	 */
	public void revoke(AccountId account, String provider) {
		take(new TokenKey(account, provider))
			.ifPresent((tokens) -> this.providers.get(provider).revoke(List.of(tokens)));
	}

	private Optional<OAuth2AuthorizedClient> take(TokenKey key) {
		return this.locks.withSharedLock(key, () -> {
			this.tokens.readAgain(key);
			Optional<OAuth2AuthorizedClient> tokens = loadIfAvailable(key);
			remove(key);
			return tokens;
		});
	}

	// They are deleted without the database, too: later.
	private Optional<OAuth2AuthorizedClient> loadIfAvailable(TokenKey key) {
		try {
			return load(key);
		}
		catch (DataAccessException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Deletes everybody's tokens at a provider, after any running refresh, and has them
	 * revoked together.
	 */
	public void revokeAll(String provider) {
		List<OAuth2AuthorizedClient> taken = new ArrayList<>();
		try {
			this.tokens.accounts(provider)
				.forEach((account) -> take(new TokenKey(account, provider)).ifPresent(taken::add));
		}
		finally {
			this.providers.get(provider).revoke(taken);
		}
	}

	private void remove(TokenKey key) {
		this.locks.withSharedLock(key, () -> {
			this.tokens.remove(key);
			return key;
		});
	}

}
