package dev.earshot.providers.oauth2;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.providers.signin.EntryRepository;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The entered OAuth 2 providers in the database.
 */
@Repository
class OAuth2EntryRepository extends EntryRepository<OAuth2Entry> {

	OAuth2EntryRepository(JdbcClient jdbc, Vault vault) {
		super(jdbc, vault, "oauth2_provider");
	}

	@Override
	protected OAuth2Entry entry(ResultSet row, String secret) throws SQLException {
		return new OAuth2Entry(row.getString("id"), row.getString("name"),
				new ClientCredentials(row.getString("client_id"), secret),
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

	@Override
	protected void save(JdbcClient jdbc, OAuth2Entry entry, UnaryOperator<String> encryption) {
		Logo logo = entry.logo();
		jdbc.sql(
				"""
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
			.param("clientSecret", encryption.apply(entry.credentials().clientSecret()))
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

}
