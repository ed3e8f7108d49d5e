package dev.earshot.oauth.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessages;
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
 * The encrypted tokens in the database. The other nodes are told whose have changed.
 */
@Repository
public class TokenRepository {

	/** The topic of the messages about changed tokens; their text is the key. */
	public static final String TOPIC = "tokens";

	private static final Logger logger = LoggerFactory.getLogger(TokenRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final NodeMessages messages;

	public TokenRepository(JdbcClient jdbc, Vault vault, NodeMessages messages) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.messages = messages;
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

	/** Saves the tokens of a login. */
	public void save(TokenKey key, AccountTokens tokens) {
		this.jdbc.sql("""
				insert into oauth_token (account_id, provider, client_id, access_token, issued_at, expires_at,
					refresh_token, scopes, authorized_at)
				values (:account, :provider, :clientId, :access, :issuedAt, :expiresAt, :refresh, :scopes,
					:authorizedAt)
				on conflict (account_id, provider) do update set client_id = excluded.client_id,
					access_token = excluded.access_token, issued_at = excluded.issued_at,
					expires_at = excluded.expires_at, refresh_token = excluded.refresh_token,
					scopes = excluded.scopes, authorized_at = excluded.authorized_at
				""").params(columns(key, tokens)).update();
		tellOthers(key);
	}

	/**
	 * Saves refreshed tokens, unless they were removed or replaced by a later login
	 * meanwhile.
	 * @return whether they were saved
	 */
	public boolean saveRefreshed(TokenKey key, AccountTokens tokens) {
		int rows = this.jdbc.sql("""
				update oauth_token set access_token = :access, issued_at = :issuedAt, expires_at = :expiresAt,
					refresh_token = :refresh, scopes = :scopes
				where account_id = :account and provider = :provider and client_id = :clientId
					and authorized_at <= :authorizedAt
				""").params(columns(key, tokens)).update();
		if (rows > 0) {
			tellOthers(key);
		}
		return rows > 0;
	}

	private Map<String, @Nullable Object> columns(TokenKey key, AccountTokens tokens) {
		OAuth2AccessToken access = tokens.access();
		OAuth2RefreshToken refresh = tokens.refresh();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("account", key.account().value());
		values.put("provider", key.provider());
		values.put("clientId", tokens.clientId());
		values.put("access", this.vault.encrypt(access.getTokenValue(), context("access_token", key)));
		values.put("issuedAt", millis(access.getIssuedAt(), tokens.authorizedAt()));
		values.put("expiresAt", millis(access.getExpiresAt(), tokens.authorizedAt()));
		values.put("refresh",
				(refresh != null) ? this.vault.encrypt(refresh.getTokenValue(), context("refresh_token", key)) : null);
		values.put("scopes", StringUtils.collectionToCommaDelimitedString(access.getScopes()));
		values.put("authorizedAt", tokens.authorizedAt().toEpochMilli());
		return values;
	}

	private void tellOthers(TokenKey key) {
		this.messages.send(TOPIC, key.text());
	}

	private static long millis(@Nullable Instant instant, Instant fallback) {
		return Objects.requireNonNullElse(instant, fallback).toEpochMilli();
	}

	public void remove(TokenKey key) {
		this.jdbc.sql("delete from oauth_token where account_id = :account and provider = :provider")
			.param("account", key.account().value())
			.param("provider", key.provider())
			.update();
		tellOthers(key);
	}

}
