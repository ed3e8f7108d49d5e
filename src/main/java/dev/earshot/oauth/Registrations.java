package dev.earshot.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.earshot.core.AuditEvent;
import dev.earshot.nodes.NodeMessageListener;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The current registration at each provider. Those entered in the browser are stored with
 * an encrypted secret, and read at the start and when another node has changed them.
 * Settings take precedence.
 */
@Component
public class Registrations implements NodeMessageListener {

	private final RegistrationRepository repository;

	private final InstantSource clock;

	private final ConfiguredRegistrations configured;

	private final ApplicationEventPublisher events;

	private volatile Map<String, Registration> entered;

	Registrations(RegistrationRepository repository, InstantSource clock, ConfiguredRegistrations configured,
			ApplicationEventPublisher events) {
		this.repository = repository;
		this.clock = clock;
		this.configured = configured;
		this.events = events;
		this.entered = repository.all();
	}

	/** Reads again what another node may have changed. */
	synchronized void load() {
		Map<String, Registration> before = this.entered;
		Map<String, Registration> now = this.repository.all();
		this.entered = now;
		now.forEach((provider, registration) -> {
			if (!registration.equals(before.get(provider))) {
				publishChange(provider, registration.credentials());
			}
		});
	}

	public Optional<Registration> find(String provider) {
		return this.configured.find(provider).or(() -> Optional.ofNullable(this.entered.get(provider)));
	}

	public synchronized void register(String provider, ClientCredentials credentials) {
		Instant now = Instant.ofEpochMilli(this.clock.millis());
		this.repository.save(provider, credentials, now);
		Map<String, Registration> entered = new HashMap<>(this.entered);
		entered.put(provider, new Registration(credentials, CredentialsOrigin.BROWSER, now));
		this.entered = entered;
		publishChange(provider, credentials);
		this.events.publishEvent(new CredentialsEntered(provider));
	}

	private void publishChange(String provider, ClientCredentials credentials) {
		this.events.publishEvent(new CredentialsChanged(provider, credentials.clientId()));
	}

	/**
	 * Removes what was entered in the browser.
	 */
	public synchronized void remove(String provider) {
		this.repository.remove(provider);
		Map<String, Registration> entered = new HashMap<>(this.entered);
		if (entered.remove(provider) != null) {
			this.entered = entered;
			this.events.publishEvent(new RegistrationRemoved(provider));
		}
	}

	@Override
	public String topic() {
		return RegistrationRepository.TOPIC;
	}

	@Override
	public void received(String node, String text) {
		load();
	}

	@Override
	public void missed() {
		load();
	}

	/**
	 * Somebody entered or replaced a registration.
	 */
	record CredentialsEntered(String provider) implements AuditEvent {

		// As it was called when the first entries were written.
		@Override
		public String code() {
			return "credentials-changed";
		}

		@Override
		public String subject() {
			return this.provider;
		}

	}

}
