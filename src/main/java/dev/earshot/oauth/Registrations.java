package dev.earshot.oauth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The current registration at each provider. Those entered in the browser are stored with
 * an encrypted secret and read once, at the start. Settings take precedence.
 */
@Repository
public class Registrations {

	private static final Logger logger = LoggerFactory.getLogger(Registrations.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final InstantSource clock;

	private final ConfiguredRegistrations configured;

	private final ApplicationEventPublisher events;

	private final Map<String, Registration> entered = new ConcurrentHashMap<>();

	Registrations(JdbcClient jdbc, Vault vault, InstantSource clock, ConfiguredRegistrations configured,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
		this.configured = configured;
		this.events = events;
		load();
	}

	void load() {
		this.entered.clear();
		this.jdbc.sql("select * from registration")
			.query((row, _) -> new StoredRegistration(row.getString("provider"), row.getString("client_id"),
					row.getString("client_secret"), Instant.ofEpochMilli(row.getLong("registered_at"))))
			.list()
			.forEach(this::decrypt);
	}

	private void decrypt(StoredRegistration stored) {
		try {
			String secret = this.vault.decrypt(stored.secret(), context(stored.clientId()));
			this.entered.put(stored.provider(), new Registration(new ClientCredentials(stored.clientId(), secret),
					CredentialsOrigin.BROWSER, stored.since()));
		}
		catch (IllegalStateException ex) {
			logger.warn("The stored client secret for {} cannot be decrypted: the app has to be registered again",
					stored.provider(), ex);
		}
	}

	public Optional<Registration> find(String provider) {
		return this.configured.find(provider).or(() -> Optional.ofNullable(this.entered.get(provider)));
	}

	public void register(String provider, ClientCredentials credentials) {
		Instant now = Instant.ofEpochMilli(this.clock.millis());
		save(provider, credentials, now);
		this.entered.put(provider, new Registration(credentials, CredentialsOrigin.BROWSER, now));
		this.events.publishEvent(new CredentialsChanged(provider, credentials.clientId()));
	}

	/**
	 * Removes what was entered in the browser.
	 */
	public void remove(String provider) {
		this.jdbc.sql("delete from registration where provider = :provider").param("provider", provider).update();
		if (this.entered.remove(provider) != null) {
			this.events.publishEvent(new RegistrationRemoved(provider));
		}
	}

	private void save(String provider, ClientCredentials credentials, Instant now) {
		this.jdbc.sql("""
				insert into registration (provider, client_id, client_secret, registered_at)
				values (:provider, :clientId, :clientSecret, :now)
				on conflict (provider) do update set client_id = excluded.client_id,
					client_secret = excluded.client_secret, registered_at = excluded.registered_at
				""")
			.param("provider", provider)
			.param("clientId", credentials.clientId())
			.param("clientSecret", this.vault.encrypt(credentials.clientSecret(), context(credentials.clientId())))
			.param("now", now.toEpochMilli())
			.update();
	}

	private static EncryptionContext context(String clientId) {
		return EncryptionContext.of("registration.client_secret", clientId);
	}

	private record StoredRegistration(String provider, String clientId, String secret, Instant since) {
	}

}
