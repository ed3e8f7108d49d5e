package dev.earshot.providers.apaleo.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The client secrets for apaleo in the database, encrypted.
 */
@Repository
class ApaleoSecretRepository {

	private static final Logger logger = LoggerFactory.getLogger(ApaleoSecretRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	ApaleoSecretRepository(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	List<ApaleoSecret> of(String clientId) {
		return this.jdbc.sql("select * from apaleo_secret where client_id = :clientId order by entered_at, id")
			.param("clientId", clientId)
			.query((row, _) -> readable(row))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<ApaleoSecret> readable(ResultSet row) throws SQLException {
		try {
			return Optional.of(secret(row));
		}
		catch (IllegalStateException ex) {
			logger.warn("The client secret “{}” for apaleo cannot be decrypted: it has to be entered again",
					row.getString("description"), ex);
			return Optional.empty();
		}
	}

	private ApaleoSecret secret(ResultSet row) throws SQLException {
		String id = row.getString("id");
		String secret = this.vault.decrypt(row.getString("client_secret"), context(id));
		return new ApaleoSecret(id, new ClientCredentials(row.getString("client_id"), secret),
				row.getString("description"), Instant.ofEpochMilli(row.getLong("entered_at")));
	}

	void add(ApaleoSecret secret) {
		this.jdbc.sql("""
				insert into apaleo_secret (id, client_id, client_secret, description, entered_at)
				values (:id, :clientId, :clientSecret, :description, :enteredAt)
				""")
			.param("id", secret.id())
			.param("clientId", secret.credentials().clientId())
			.param("clientSecret", this.vault.encrypt(secret.credentials().clientSecret(), context(secret.id())))
			.param("description", secret.description())
			.param("enteredAt", secret.enteredAt().toEpochMilli())
			.update();
	}

	void delete(String id) {
		this.jdbc.sql("delete from apaleo_secret where id = :id").param("id", id).update();
	}

	void deleteAll() {
		this.jdbc.sql("delete from apaleo_secret").update();
	}

	void deleteAllBut(String clientId) {
		this.jdbc.sql("delete from apaleo_secret where client_id <> :clientId").param("clientId", clientId).update();
	}

	private static EncryptionContext context(String id) {
		return EncryptionContext.of("apaleo_secret.client_secret", id);
	}

}
