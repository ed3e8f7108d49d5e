package dev.earshot.oauth;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.stereotype.Component;

/**
 * Everybody's tokens. Each is read from the database once, and then answered from memory.
 * A token belongs to the client ID it was issued to: under another one there is no token,
 * and the person has to log in again. What a refresh brings while the database is out of
 * reach is stored later.
 */
@Component
public class StoredTokens implements OAuth2AuthorizedClientService {

	private final TokenRepository repository;

	private final OAuthProviders providers;

	private final InstantSource clock;

	private final AccountLocks locks;

	private final ScopeDowngradeGuard downgradeGuard;

	private final DeferredWrites<TokenKey, AccountTokens> deferred;

	private final Map<TokenKey, Optional<AccountTokens>> known = new ConcurrentHashMap<>();

	StoredTokens(TokenRepository repository, OAuthProviders providers, InstantSource clock, AccountLocks locks,
			ScopeDowngradeGuard downgradeGuard) {
		this.repository = repository;
		this.providers = providers;
		this.clock = clock;
		this.locks = locks;
		this.downgradeGuard = downgradeGuard;
		this.deferred = new DeferredWrites<>("refreshed tokens", repository::save);
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
		return this.known.computeIfAbsent(key, this.repository::find).filter((tokens) -> tokens.isOf(registration));
	}

	/**
	 * Stores the tokens of a login: the life of the refresh token begins. If those before
	 * are worth more, they go on instead.
	 */
	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal) {
		TokenKey key = key(client);
		this.locks.withLock(key, () -> tokensToKeep(key, client, principal).ifPresentOrElse(this::saveRefreshed,
				() -> saveNew(key, AccountTokens.of(client, this.clock.instant()))));
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

	private void saveNew(TokenKey key, AccountTokens tokens) {
		this.deferred.instead(key, () -> this.repository.save(key, tokens));
		this.known.put(key, Optional.of(tokens));
	}

	/**
	 * Stores the tokens of a refresh, which does not prolong the life of the refresh
	 * token.
	 * @param client the tokens after the refresh
	 */
	void saveRefreshed(OAuth2AuthorizedClient client) {
		TokenKey key = key(client);
		AccountTokens tokens = AccountTokens.of(client,
				this.known.computeIfAbsent(key, this.repository::find)
					.map(AccountTokens::authorizedAt)
					.orElseGet(this.clock::instant));
		this.known.put(key, Optional.of(tokens));
		this.deferred.write(key, tokens);
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.deferred.attempt();
	}

	/**
	 * Remembers that the provider no longer takes the access token, so that the next use
	 * refreshes it.
	 * @param account whose token
	 * @param provider the provider's ID
	 */
	void expireAccessToken(AccountId account, String provider) {
		load(new TokenKey(account, provider)).map(ScopeDowngradeGuard::withExpiredAccessToken)
			.ifPresent(this::saveRefreshed);
	}

	/**
	 * Returns what somebody allowed at the provider that people log in with.
	 * @param account whose
	 * @return empty if there are no tokens
	 */
	public Optional<Consent> consent(AccountId account) {
		return consent(account, this.providers.login().id());
	}

	private Optional<Consent> consent(AccountId account, String provider) {
		ClientRegistration registration = this.providers.findByRegistrationId(provider);
		return (registration != null) ? find(new TokenKey(account, provider), registration)
			.map((tokens) -> consent(tokens, this.providers.get(provider))) : Optional.empty();
	}

	private static Consent consent(AccountTokens tokens, OAuthProvider provider) {
		return new Consent(Set.copyOf(tokens.access().getScopes()), tokens.authorizedAt(), provider.consentPeriod());
	}

	@Override
	public void removeAuthorizedClient(String registrationId, String principalName) {
		remove(new TokenKey(new AccountId(principalName), registrationId));
	}

	/**
	 * Deletes somebody's tokens at all providers, whatever else is under way with them.
	 * @param account whose
	 */
	public void remove(AccountId account) {
		this.providers.ids().forEach((provider) -> remove(new TokenKey(account, provider)));
	}

	private void remove(TokenKey key) {
		this.locks.withLock(key, () -> {
			this.deferred.instead(key, () -> this.repository.remove(key));
			this.known.put(key, Optional.empty());
		});
	}

}
