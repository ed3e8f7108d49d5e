package dev.earshot.providers.apaleo.registration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.earshot.core.RefusedException;
import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.Registrations;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.apaleo.ApaleoProvider;
import dev.earshot.providers.apaleo.ApaleoRefusal;
import dev.earshot.providers.apaleo.ApaleoRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The secrets of the client at apaleo. The registration holds the one in use; it changes
 * in one statement, so that at any moment there is one that apaleo accepts.
 */
@Service
class ApaleoSecrets {

	private final ApaleoSecretRepository repository;

	private final Registrations registrations;

	private final ApaleoProvider provider;

	private final InstantSource clock;

	private final ApplicationEventPublisher events;

	ApaleoSecrets(ApaleoSecretRepository repository, Registrations registrations, ApaleoProvider provider,
			InstantSource clock, ApplicationEventPublisher events) {
		this.repository = repository;
		this.registrations = registrations;
		this.provider = provider;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Returns the client ID and the secret in use.
	 * @return empty before the first is entered
	 */
	Optional<ClientCredentials> inUse() {
		return this.registrations.find(ApaleoProvider.ID).map((registration) -> registration.credentials());
	}

	/**
	 * Returns all secrets of the client ID in use, the oldest first.
	 */
	List<ApaleoSecret> all() {
		return inUse().map((credentials) -> this.repository.of(credentials.clientId())).orElse(List.of());
	}

	/**
	 * Tries a client ID with a secret and uses them. Secrets of another client ID are
	 * deleted then.
	 * @throws ProviderRefused if apaleo does not accept them; nothing has changed then
	 */
	void enter(ClientCredentials credentials, String description) {
		this.provider.checkClient(credentials);
		register(credentials, description);
	}

	private synchronized void register(ClientCredentials credentials, String description) {
		if (this.repository.of(credentials.clientId()).stream().noneMatch((known) -> isSame(known, credentials))) {
			store(credentials, description);
		}
		this.registrations.register(ApaleoProvider.ID, credentials);
		this.repository.deleteAllBut(credentials.clientId());
	}

	private static boolean isSame(ApaleoSecret secret, ClientCredentials credentials) {
		return secret.credentials().equals(credentials);
	}

	private void store(ClientCredentials credentials, String description) {
		this.repository
			.add(new ApaleoSecret(UUID.randomUUID().toString(), credentials, description, this.clock.instant()));
	}

	/**
	 * Tries a further secret of the client and keeps it beside the one in use.
	 * @throws RefusedException if apaleo does not accept it, it is known already, or the
	 * registration was removed meanwhile
	 */
	void add(String secret, String description) {
		ClientCredentials credentials = new ClientCredentials(clientId(), secret);
		if (all().stream().anyMatch((known) -> isSame(known, credentials))) {
			throw new ApaleoRefused(ApaleoRefusal.APALEO_SECRET_KNOWN);
		}
		this.provider.checkClient(credentials);
		addAccepted(credentials, description);
		this.events.publishEvent(new SecretAudit.ApaleoSecretAdded());
	}

	private String clientId() {
		return inUse().map(ClientCredentials::clientId).orElseThrow(ApaleoSecrets::removed);
	}

	private static ProviderRefused removed() {
		return new ProviderRefused(ProviderRefusal.PROVIDER_REMOVED);
	}

	private synchronized void addAccepted(ClientCredentials credentials, String description) {
		if (!clientId().equals(credentials.clientId())) {
			throw removed();
		}
		store(credentials, description);
	}

	/**
	 * Tries a stored secret once more and uses it from now on.
	 * @throws ProviderRefused if apaleo does not accept it, or it was deleted meanwhile;
	 * the one before stays in use
	 */
	void use(ApaleoSecret secret) {
		this.provider.checkClient(secret.credentials());
		useAccepted(secret);
	}

	private synchronized void useAccepted(ApaleoSecret secret) {
		if (!all().contains(secret)) {
			throw removed();
		}
		this.registrations.register(ApaleoProvider.ID, secret.credentials());
	}

	/**
	 * Deletes a secret.
	 * @throws ApaleoRefused if it is in use
	 */
	synchronized void delete(ApaleoSecret secret) {
		if (isInUse(secret)) {
			throw new ApaleoRefused(ApaleoRefusal.APALEO_SECRET_IN_USE);
		}
		this.repository.delete(secret.id());
		this.events.publishEvent(new SecretAudit.ApaleoSecretDeleted());
	}

	/**
	 * Deletes all secrets, and the registration with them.
	 */
	synchronized void deleteAll() {
		this.registrations.remove(ApaleoProvider.ID);
		this.repository.deleteAll();
	}

	boolean isInUse(ApaleoSecret secret) {
		return inUse().filter((credentials) -> isSame(secret, credentials)).isPresent();
	}

}
