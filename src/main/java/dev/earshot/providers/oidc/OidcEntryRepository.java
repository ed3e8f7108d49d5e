package dev.earshot.providers.oidc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.earshot.providers.signin.EntryRepository;
import dev.earshot.storage.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The entered OpenID providers in the database.
 */
@Repository
class OidcEntryRepository extends EntryRepository<OidcEntry> {

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final JsonMapper json;

	OidcEntryRepository(JdbcClient jdbc, Vault vault, JsonMapper json) {
		super(jdbc, vault, "oidc_provider");
		this.json = json;
	}

	@Override
	protected OidcEntry entry(ResultSet row, String secret) throws SQLException {
		return new OidcEntry(row.getString("id"), row.getString("name"), row.getString("client_id"), secret,
				new ProviderMetadata(Objects.requireNonNull(this.json.readValue(row.getString("metadata"), OBJECT))),
				Instant.ofEpochMilli(row.getLong("metadata_read_at")), Instant.ofEpochMilli(row.getLong("entered_at")));
	}

	@Override
	protected void save(JdbcClient jdbc, OidcEntry entry, UnaryOperator<String> encryption) {
		jdbc.sql("""
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
			.param("clientSecret", encryption.apply(entry.clientSecret()))
			.param("metadata", this.json.writeValueAsString(entry.metadata().document()))
			.param("readAt", entry.readAt().toEpochMilli())
			.param("enteredAt", entry.enteredAt().toEpochMilli())
			.update();
	}

}
