package dev.earshot.providers.oidc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The entered OpenID providers in the database, with their secrets encrypted.
 */
@Repository
class OidcEntryRepository {

	private static final Logger logger = LoggerFactory.getLogger(OidcEntryRepository.class);

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final Vault vault;

	private final JsonMapper json;

	OidcEntryRepository(JdbcClient jdbc, Vault vault, JsonMapper json) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.json = json;
	}

	List<OidcEntry> all() {
		return this.jdbc.sql("select * from oidc_provider order by name, id")
			.query((row, _) -> readable(row))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	// A secret that cannot be decrypted has to be entered again, with the provider.
	private Optional<OidcEntry> readable(ResultSet row) throws SQLException {
		try {
			return Optional.of(entry(row));
		}
		catch (IllegalStateException ex) {
			logger.warn("The client secret of the provider {} cannot be decrypted: it has to be entered again",
					row.getString("name"), ex);
			return Optional.empty();
		}
	}

	private OidcEntry entry(ResultSet row) throws SQLException {
		String id = row.getString("id");
		return new OidcEntry(id, row.getString("name"), row.getString("client_id"),
				this.vault.decrypt(row.getString("client_secret"), context(id)),
				new ProviderMetadata(Objects.requireNonNull(this.json.readValue(row.getString("metadata"), OBJECT))),
				Instant.ofEpochMilli(row.getLong("metadata_read_at")), Instant.ofEpochMilli(row.getLong("entered_at")));
	}

	void save(OidcEntry entry) {
		this.jdbc.sql("""
				insert into oidc_provider (id, name, issuer, client_id, client_secret, metadata, metadata_read_at,
					entered_at)
				values (:id, :name, :issuer, :clientId, :clientSecret, :metadata, :readAt, :enteredAt)
				on conflict (id) do update set client_secret = excluded.client_secret, metadata = excluded.metadata,
					metadata_read_at = excluded.metadata_read_at, entered_at = excluded.entered_at
				""")
			.param("id", entry.id())
			.param("name", entry.name())
			.param("issuer", entry.issuer())
			.param("clientId", entry.clientId())
			.param("clientSecret", this.vault.encrypt(entry.clientSecret(), context(entry.id())))
			.param("metadata", this.json.writeValueAsString(entry.metadata().document()))
			.param("readAt", entry.readAt().toEpochMilli())
			.param("enteredAt", entry.enteredAt().toEpochMilli())
			.update();
	}

	void remove(String id) {
		this.jdbc.sql("delete from oidc_provider where id = :id").param("id", id).update();
	}

	private static EncryptionContext context(String id) {
		return EncryptionContext.of("oidc_provider.client_secret", id);
	}

}
