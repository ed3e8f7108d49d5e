package dev.earshot.account.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;

/**
 * Everybody's tokens as they are stored, encrypted.
 */
@Repository
class TokenLedger {

	private static final Logger logger = LoggerFactory.getLogger(TokenLedger.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final InstantSource clock;

	TokenLedger(JdbcClient jdbc, Vault vault, InstantSource clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	// Tokens that cannot be decrypted, as after a key or a row was exchanged, are none: a
	// login puts others in their place.
	Optional<OAuth2AuthorizedClient> find(ClientRegistration registration, AccountId account) {
		try {
			return stored(registration, account.value());
		}
		catch (IllegalStateException ex) {
			logger.warn("The tokens of account {} cannot be decrypted and count as none", account, ex);
			return Optional.empty();
		}
	}

	private Optional<OAuth2AuthorizedClient> stored(ClientRegistration registration, String account) {
		return this.jdbc.sql("select * from spotify_token where account_id = :account and client_id = :clientId")
			.param("account", account)
			.param("clientId", registration.getClientId())
			.query((row, _) -> new OAuth2AuthorizedClient(registration, account, accessToken(account, row),
					refreshToken(account, row.getString("refresh_token"))))
			.optional();
	}

	private OAuth2AccessToken accessToken(String account, ResultSet row) throws SQLException {
		return new OAuth2AccessToken(TokenType.BEARER,
				this.vault.decrypt(row.getString("access_token"), context("access_token", account)),
				Instant.ofEpochMilli(row.getLong("issued_at")), Instant.ofEpochMilli(row.getLong("expires_at")),
				StringUtils.commaDelimitedListToSet(row.getString("scopes")));
	}

	private @Nullable OAuth2RefreshToken refreshToken(String account, @Nullable String encrypted) {
		return (encrypted != null)
				? new OAuth2RefreshToken(this.vault.decrypt(encrypted, context("refresh_token", account)), null) : null;
	}

	private static EncryptionContext context(String column, String account) {
		return EncryptionContext.of("spotify_token." + column, account);
	}

	/**
	 * Stores tokens.
	 * @param client the tokens
	 * @param authorizedAt when they were issued by a login, in milliseconds; {@code null}
	 * if by a refresh, which does not change that
	 */
	void save(OAuth2AuthorizedClient client, @Nullable Long authorizedAt) {
		String account = client.getPrincipalName();
		OAuth2AccessToken access = client.getAccessToken();
		OAuth2RefreshToken refresh = client.getRefreshToken();
		this.jdbc.sql("""
				insert into spotify_token (account_id, client_id, access_token, issued_at, expires_at,
					refresh_token, scopes, authorized_at)
				values (:account, :clientId, :access, :issuedAt, :expiresAt, :refresh, :scopes,
					coalesce(cast(:authorizedAt as bigint), :now))
				on conflict (account_id) do update set client_id = excluded.client_id,
					access_token = excluded.access_token, issued_at = excluded.issued_at,
					expires_at = excluded.expires_at, refresh_token = excluded.refresh_token,
					scopes = excluded.scopes,
					authorized_at = coalesce(cast(:authorizedAt as bigint), spotify_token.authorized_at)
				""")
			.param("account", account)
			.param("clientId", client.getClientRegistration().getClientId())
			.param("access", this.vault.encrypt(access.getTokenValue(), context("access_token", account)))
			.param("issuedAt", millis(access.getIssuedAt()))
			.param("expiresAt", millis(access.getExpiresAt()))
			.param("refresh",
					(refresh != null) ? this.vault.encrypt(refresh.getTokenValue(), context("refresh_token", account))
							: null)
			.param("scopes", StringUtils.collectionToCommaDelimitedString(access.getScopes()))
			.param("authorizedAt", authorizedAt)
			.param("now", this.clock.millis())
			.update();
	}

	private long millis(@Nullable Instant instant) {
		return (instant != null) ? instant.toEpochMilli() : this.clock.millis();
	}

	Optional<Consent> consent(AccountId account, String clientId) {
		return this.jdbc.sql("""
				select scopes, authorized_at from spotify_token
				where account_id = :account and client_id = :clientId
				""")
			.param("account", account.value())
			.param("clientId", clientId)
			.query((row, _) -> new Consent(Set.copyOf(StringUtils.commaDelimitedListToSet(row.getString("scopes"))),
					Instant.ofEpochMilli(row.getLong("authorized_at"))))
			.optional();
	}

	void remove(AccountId account) {
		this.jdbc.sql("delete from spotify_token where account_id = :account")
			.param("account", account.value())
			.update();
	}

}
