package dev.earshot.setup;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The registration that was entered through the browser, stored with its secret
 * encrypted.
 */
@Repository
class Registrations {

	private static final Logger logger = LoggerFactory.getLogger(Registrations.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final InstantSource clock;

	private final AtomicBoolean warned = new AtomicBoolean();

	private volatile @Nullable Registration known;

	Registrations(JdbcClient jdbc, Vault vault, InstantSource clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * The registration as it is stored, or as it was while the database is out of reach:
	 * who has tokens goes on.
	 * @return empty if none was entered, or its secret cannot be decrypted
	 */
	Optional<Registration> find() {
		try {
			Optional<Registration> stored = stored();
			this.known = stored.orElse(null);
			return stored;
		}
		catch (DataAccessException ex) {
			return Optional.of(Optional.ofNullable(this.known).orElseThrow(() -> ex));
		}
		catch (IllegalStateException ex) {
			warn(ex);
			return Optional.empty();
		}
	}

	private void warn(IllegalStateException failure) {
		if (!this.warned.getAndSet(true)) {
			logger.warn("The stored client secret cannot be decrypted: the app has to be registered again", failure);
		}
	}

	private Optional<Registration> stored() {
		return this.jdbc.sql("select client_id, client_secret, registered_at from registration where id = 1")
			.query((row, _) -> new Registration(credentials(row.getString("client_id"), row.getString("client_secret")),
					CredentialsOrigin.BROWSER, Instant.ofEpochMilli(row.getLong("registered_at"))))
			.optional();
	}

	private ClientCredentials credentials(String clientId, String clientSecret) {
		return new ClientCredentials(clientId, this.vault.decrypt(clientSecret, context(clientId)));
	}

	void save(ClientCredentials credentials) {
		this.jdbc.sql("""
				insert into registration (id, client_id, client_secret, registered_at)
				values (1, :clientId, :clientSecret, :now)
				on conflict (id) do update set client_id = excluded.client_id,
					client_secret = excluded.client_secret, registered_at = excluded.registered_at
				""")
			.param("clientId", credentials.clientId())
			.param("clientSecret", this.vault.encrypt(credentials.clientSecret(), context(credentials.clientId())))
			.param("now", this.clock.millis())
			.update();
	}

	private static EncryptionContext context(String clientId) {
		return EncryptionContext.of("registration.client_secret", clientId);
	}

}
