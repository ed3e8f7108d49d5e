package dev.earshot.oauth;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.earshot.nodes.NodeMessages;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The registrations that were entered in the browser, with encrypted secrets. The other
 * nodes are told when one has changed.
 */
@Repository
class RegistrationRepository {

	/** The topic of the messages; their text is the provider. */
	static final String TOPIC = "registrations";

	private static final Logger logger = LoggerFactory.getLogger(RegistrationRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final NodeMessages messages;

	RegistrationRepository(JdbcClient jdbc, Vault vault, NodeMessages messages) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.messages = messages;
	}

	/** Returns those that can be decrypted, by their providers. */
	Map<String, Registration> all() {
		Map<String, Registration> all = new HashMap<>();
		this.jdbc.sql("select * from registration")
			.query((row, _) -> new StoredRegistration(row.getString("provider"), row.getString("client_id"),
					row.getString("client_secret"), Instant.ofEpochMilli(row.getLong("registered_at"))))
			.list()
			.forEach((stored) -> decrypted(stored).ifPresent((found) -> all.put(stored.provider(), found)));
		return all;
	}

	private Optional<Registration> decrypted(StoredRegistration stored) {
		try {
			String secret = this.vault.decrypt(stored.secret(), context(stored.clientId()));
			return Optional.of(new Registration(new ClientCredentials(stored.clientId(), secret),
					CredentialsOrigin.BROWSER, stored.since()));
		}
		catch (IllegalStateException ex) {
			logger.warn("The stored client secret for {} cannot be decrypted: the app has to be registered again",
					stored.provider(), ex);
			return Optional.empty();
		}
	}

	void save(String provider, ClientCredentials credentials, Instant now) {
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
		this.messages.send(TOPIC, provider);
	}

	void remove(String provider) {
		this.jdbc.sql("delete from registration where provider = :provider").param("provider", provider).update();
		this.messages.send(TOPIC, provider);
	}

	private static EncryptionContext context(String clientId) {
		return EncryptionContext.of("registration.client_secret", clientId);
	}

	private record StoredRegistration(String provider, String clientId, String secret, Instant since) {
	}

}
