package dev.earshot.providers.oauth2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The entered OAuth 2 providers in the database, with their secrets encrypted.
 */
@Repository
class OAuth2EntryRepository {

	private static final Logger logger = LoggerFactory.getLogger(OAuth2EntryRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	OAuth2EntryRepository(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	List<OAuth2Entry> all() {
		return this.jdbc.sql("select * from oauth2_provider order by name, id")
			.query((row, _) -> readable(row))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	// A secret that cannot be decrypted has to be entered again, with the provider.
	private Optional<OAuth2Entry> readable(ResultSet row) throws SQLException {
		try {
			return Optional.of(entry(row));
		}
		catch (IllegalStateException ex) {
			logger.warn("The client secret of the provider {} cannot be decrypted: it has to be entered again",
					row.getString("name"), ex);
			return Optional.empty();
		}
	}

	private OAuth2Entry entry(ResultSet row) throws SQLException {
		String id = row.getString("id");
		return new OAuth2Entry(id, row.getString("name"),
				new ClientCredentials(row.getString("client_id"),
						this.vault.decrypt(row.getString("client_secret"), context(id))),
				new Endpoints(row.getString("authorize_address"), row.getString("token_address"),
						row.getString("user_info_address")),
				new UserPaths(row.getString("id_path"), row.getString("name_path")), scopes(row.getString("scopes")),
				ClientAuthentication.valueOf(row.getString("client_authentication")), row.getInt("pkce") != 0,
				logo(row.getString("logo_address"), row.getString("logo")),
				Instant.ofEpochMilli(row.getLong("entered_at")));
	}

	private static List<String> scopes(String scopes) {
		return scopes.isEmpty() ? List.of() : List.of(scopes.split(" "));
	}

	private static @Nullable Logo logo(@Nullable String address, @Nullable String base64) {
		return (address != null && base64 != null) ? new Logo(address, base64) : null;
	}

	void save(OAuth2Entry entry) {
		Logo logo = entry.logo();
		this.jdbc
			.sql("""
					insert into oauth2_provider (id, name, client_id, client_secret, authorize_address, token_address,
						user_info_address, id_path, name_path, scopes, client_authentication, pkce, logo_address,
						logo, entered_at)
					values (:id, :name, :clientId, :clientSecret, :authorize, :token, :userInfo, :idPath, :namePath, :scopes,
						:authentication, :pkce, :logoAddress, :logo, :enteredAt)
					on conflict (id) do update set name = excluded.name, client_id = excluded.client_id,
						client_secret = excluded.client_secret, authorize_address = excluded.authorize_address,
						token_address = excluded.token_address, user_info_address = excluded.user_info_address,
						id_path = excluded.id_path, name_path = excluded.name_path, scopes = excluded.scopes,
						client_authentication = excluded.client_authentication, pkce = excluded.pkce,
						logo_address = excluded.logo_address, logo = excluded.logo, entered_at = excluded.entered_at
					""")
			.param("id", entry.id())
			.param("name", entry.name())
			.param("clientId", entry.credentials().clientId())
			.param("clientSecret", this.vault.encrypt(entry.credentials().clientSecret(), context(entry.id())))
			.param("authorize", entry.endpoints().authorize())
			.param("token", entry.endpoints().token())
			.param("userInfo", entry.endpoints().userInfo())
			.param("idPath", entry.paths().id())
			.param("namePath", entry.paths().name())
			.param("scopes", String.join(" ", entry.scopes()))
			.param("authentication", entry.authentication().name())
			.param("pkce", entry.pkce() ? 1 : 0)
			.param("logoAddress", (logo != null) ? logo.address() : null)
			.param("logo", (logo != null) ? logo.base64() : null)
			.param("enteredAt", entry.enteredAt().toEpochMilli())
			.update();
	}

	void remove(String id) {
		this.jdbc.sql("delete from oauth2_provider where id = :id").param("id", id).update();
	}

	private static EncryptionContext context(String id) {
		return EncryptionContext.of("oauth2_provider.client_secret", id);
	}

}
