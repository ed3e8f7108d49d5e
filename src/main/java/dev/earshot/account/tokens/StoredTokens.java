package dev.earshot.account.tokens;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.storage.DeferredWrites;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * Everybody's tokens. A token belongs to the client ID it was issued to: under another
 * one there is no token, and the person has to log in again. While the database is out of
 * reach, those that were used last go on, and what a refresh brings is stored later.
 */
@Component
public class StoredTokens implements OAuth2AuthorizedClientService {

	private final TokenLedger ledger;

	private final ClientRegistrationRepository registrations;

	private final InstantSource clock;

	private final OneAtATime oneAtATime;

	private final EarlierLogin earlier;

	private final DeferredWrites<String, OAuth2AuthorizedClient> deferred;

	private final Map<String, OAuth2AuthorizedClient> known = new ConcurrentHashMap<>();

	StoredTokens(TokenLedger ledger, ClientRegistrationRepository registrations, InstantSource clock,
			OneAtATime oneAtATime, EarlierLogin earlier) {
		this.ledger = ledger;
		this.registrations = registrations;
		this.clock = clock;
		this.oneAtATime = oneAtATime;
		this.earlier = earlier;
		this.deferred = new DeferredWrites<>("refreshed tokens", (_, client) -> ledger.save(client, null));
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registrationId,
			String principalName) {
		ClientRegistration registration = this.registrations.findByRegistrationId(registrationId);
		return (registration != null) ? (T) load(registration, new AccountId(principalName)).orElse(null) : null;
	}

	private Optional<OAuth2AuthorizedClient> load(ClientRegistration registration, AccountId account) {
		OAuth2AuthorizedClient refreshed = this.deferred.waiting(account.value());
		if (refreshed != null) {
			return Optional.of(refreshed).filter((client) -> isOf(registration, client));
		}
		try {
			Optional<OAuth2AuthorizedClient> stored = this.ledger.find(registration, account);
			stored.ifPresent((client) -> this.known.put(account.value(), client));
			return stored;
		}
		catch (DataAccessException ex) {
			OAuth2AuthorizedClient last = this.known.get(account.value());
			return Optional.of(Optional.ofNullable(last).orElseThrow(() -> ex))
				.filter((client) -> isOf(registration, client));
		}
	}

	private static boolean isOf(ClientRegistration registration, OAuth2AuthorizedClient client) {
		return client.getClientRegistration().getClientId().equals(registration.getClientId());
	}

	/**
	 * Stores the tokens of a login: the six months of the refresh token begin. If those
	 * before are worth more, they go on instead.
	 */
	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal) {
		AccountId account = new AccountId(client.getPrincipalName());
		this.oneAtATime.with(account, () -> worthMore(account, client, principal).ifPresentOrElse(this::saveRefreshed,
				() -> saveNew(client)));
	}

	private Optional<OAuth2AuthorizedClient> worthMore(AccountId account, OAuth2AuthorizedClient login,
			Authentication principal) {
		return consent(account).map(Consent::authorizedAt)
			.flatMap((since) -> load(login.getClientRegistration(), account)
				.flatMap((before) -> this.earlier.worthMore(before, since, login, principal)));
	}

	private void saveNew(OAuth2AuthorizedClient client) {
		this.deferred.instead(client.getPrincipalName(), () -> this.ledger.save(client, this.clock.millis()));
		this.known.put(client.getPrincipalName(), client);
	}

	/**
	 * Stores the tokens of a refresh, which does not prolong the six months.
	 * @param client the tokens after the refresh
	 */
	void saveRefreshed(OAuth2AuthorizedClient client) {
		this.known.put(client.getPrincipalName(), client);
		this.deferred.write(client.getPrincipalName(), client);
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.deferred.attempt();
	}

	/**
	 * Remembers that Spotify no longer takes the access token, so that the next use
	 * refreshes it.
	 * @param account whose token
	 */
	void expireAccessToken(AccountId account) {
		ClientRegistration registration = this.registrations.findByRegistrationId("spotify");
		if (registration != null) {
			load(registration, account).map(EarlierLogin::expired).ifPresent(this::saveRefreshed);
		}
	}

	/**
	 * What is known about somebody's consent.
	 * @param account whose
	 * @return empty if there are no tokens
	 */
	public Optional<Consent> consent(AccountId account) {
		ClientRegistration registration = this.registrations.findByRegistrationId("spotify");
		return (registration != null) ? this.ledger.consent(account, registration.getClientId()) : Optional.empty();
	}

	@Override
	public void removeAuthorizedClient(String registrationId, String principalName) {
		remove(new AccountId(principalName));
	}

	/**
	 * Deletes somebody's tokens, whatever else is under way with them.
	 * @param account whose
	 */
	public void remove(AccountId account) {
		this.oneAtATime.with(account, () -> {
			this.deferred.instead(account.value(), () -> this.ledger.remove(account));
			this.known.remove(account.value());
		});
	}

}
