package dev.earshot.providers.apaleo.registration;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.Registrations;
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

	private final ApaleoClientCheck check;

	private final InstantSource clock;

	private final ApplicationEventPublisher events;

	ApaleoSecrets(ApaleoSecretRepository repository, Registrations registrations, ApaleoClientCheck check,
			InstantSource clock, ApplicationEventPublisher events) {
		this.repository = repository;
		this.registrations = registrations;
		this.check = check;
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
	 * forgotten then.
	 * @throws ApaleoRefused if apaleo does not accept them; nothing has changed then
	 */
	void enter(ClientCredentials credentials, String description) {
		this.check.check(credentials);
		if (this.repository.of(credentials.clientId()).stream().noneMatch((known) -> isSame(known, credentials))) {
			store(credentials, description);
		}
		this.registrations.register(ApaleoProvider.ID, credentials);
		this.repository.removeAllBut(credentials.clientId());
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
	 * @throws ApaleoRefused if apaleo does not accept it, or it is known already
	 */
	void add(String secret, String description) {
		ClientCredentials credentials = new ClientCredentials(inUse().orElseThrow().clientId(), secret);
		if (all().stream().anyMatch((known) -> isSame(known, credentials))) {
			throw new ApaleoRefused(ApaleoRefusal.APALEO_SECRET_KNOWN);
		}
		this.check.check(credentials);
		store(credentials, description);
		this.events.publishEvent(new SecretAudit.ApaleoSecretAdded());
	}

	/**
	 * Tries a stored secret once more and uses it from now on.
	 * @throws ApaleoRefused if apaleo does not accept it; the one before stays in use
	 */
	void use(ApaleoSecret secret) {
		this.check.check(secret.credentials());
		this.registrations.register(ApaleoProvider.ID, secret.credentials());
	}

	/**
	 * Drops a secret.
	 * @throws ApaleoRefused if it is in use
	 */
	void drop(ApaleoSecret secret) {
		if (isInUse(secret)) {
			throw new ApaleoRefused(ApaleoRefusal.APALEO_SECRET_IN_USE);
		}
		this.repository.remove(secret.id());
		this.events.publishEvent(new SecretAudit.ApaleoSecretDropped());
	}

	boolean isInUse(ApaleoSecret secret) {
		return inUse().filter((credentials) -> isSame(secret, credentials)).isPresent();
	}

}
