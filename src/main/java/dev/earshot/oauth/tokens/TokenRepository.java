package dev.earshot.oauth.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Repository;
import org.springframework.util.StringUtils;

/**
 * The encrypted tokens in the database.
 */
@Repository
public class TokenRepository {

	private static final Logger logger = LoggerFactory.getLogger(TokenRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	public TokenRepository(JdbcClient jdbc, Vault vault) {
		this.jdbc = jdbc;
		this.vault = vault;
	}

	// Tokens that cannot be decrypted, because the key or the row was replaced, count as
	// absent. The next login overwrites them.
	public Optional<AccountTokens> find(TokenKey key) {
		try {
			return stored(key);
		}
		catch (IllegalStateException ex) {
			logger.warn("The tokens of account {} for {} cannot be decrypted: this person has to log in again",
					key.account(), key.provider(), ex);
			return Optional.empty();
		}
	}

	private Optional<AccountTokens> stored(TokenKey key) {
		return this.jdbc.sql("select * from oauth_token where account_id = :account and provider = :provider")
			.param("account", key.account().value())
			.param("provider", key.provider())
			.query((row, _) -> new AccountTokens(row.getString("client_id"), accessToken(key, row),
					refreshToken(key, row.getString("refresh_token")),
					Instant.ofEpochMilli(row.getLong("authorized_at"))))
			.optional();
	}

	private OAuth2AccessToken accessToken(TokenKey key, ResultSet row) throws SQLException {
		return new OAuth2AccessToken(TokenType.BEARER,
				this.vault.decrypt(row.getString("access_token"), context("access_token", key)),
				Instant.ofEpochMilli(row.getLong("issued_at")), Instant.ofEpochMilli(row.getLong("expires_at")),
				StringUtils.commaDelimitedListToSet(row.getString("scopes")));
	}

	public List<Set<String>> grantedScopes(String provider) {
		return this.jdbc.sql("select scopes from oauth_token where provider = :provider")
			.param("provider", provider)
			.query(String.class)
			.list()
			.stream()
			.map(StringUtils::commaDelimitedListToSet)
			.toList();
	}

	public List<AccountId> accounts(String provider) {
		return this.jdbc.sql("select account_id from oauth_token where provider = :provider")
			.param("provider", provider)
			.query(String.class)
			.list()
			.stream()
			.map(AccountId::new)
			.toList();
	}

	private @Nullable OAuth2RefreshToken refreshToken(TokenKey key, @Nullable String encrypted) {
		return (encrypted != null)
				? new OAuth2RefreshToken(this.vault.decrypt(encrypted, context("refresh_token", key)), null) : null;
	}

	// Binds a token to its provider. For Spotify it equals the context of the former
	// table spotify_token, so that those tokens still decrypt.
	private static EncryptionContext context(String column, TokenKey key) {
		return EncryptionContext.of(key.provider() + "_token." + column, key.account().value());
	}

	public void save(TokenKey key, AccountTokens tokens) {
		OAuth2AccessToken access = tokens.access();
		OAuth2RefreshToken refresh = tokens.refresh();
		this.jdbc.sql("""
				insert into oauth_token (account_id, provider, client_id, access_token, issued_at, expires_at,
					refresh_token, scopes, authorized_at)
				values (:account, :provider, :clientId, :access, :issuedAt, :expiresAt, :refresh, :scopes,
					:authorizedAt)
				on conflict (account_id, provider) do update set client_id = excluded.client_id,
					access_token = excluded.access_token, issued_at = excluded.issued_at,
					expires_at = excluded.expires_at, refresh_token = excluded.refresh_token,
					scopes = excluded.scopes, authorized_at = excluded.authorized_at
				""")
			.param("account", key.account().value())
			.param("provider", key.provider())
			.param("clientId", tokens.clientId())
			.param("access", this.vault.encrypt(access.getTokenValue(), context("access_token", key)))
			.param("issuedAt", millis(access.getIssuedAt(), tokens.authorizedAt()))
			.param("expiresAt", millis(access.getExpiresAt(), tokens.authorizedAt()))
			.param("refresh",
					(refresh != null) ? this.vault.encrypt(refresh.getTokenValue(), context("refresh_token", key))
							: null)
			.param("scopes", StringUtils.collectionToCommaDelimitedString(access.getScopes()))
			.param("authorizedAt", tokens.authorizedAt().toEpochMilli())
			.update();
	}

	private static long millis(@Nullable Instant instant, Instant fallback) {
		return Objects.requireNonNullElse(instant, fallback).toEpochMilli();
	}

	public void remove(TokenKey key) {
		this.jdbc.sql("delete from oauth_token where account_id = :account and provider = :provider")
			.param("account", key.account().value())
			.param("provider", key.provider())
			.update();
	}

}
