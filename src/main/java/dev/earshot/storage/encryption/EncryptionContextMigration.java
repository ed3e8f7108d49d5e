package dev.earshot.storage.encryption;

import java.util.List;

import javax.crypto.SecretKey;

import dev.earshot.storage.EncryptedColumn;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Encrypts every text again with its context, and ends all sessions, because the server
 * cannot do the same for their cookies. All of it is one transaction: if the process is
 * killed, nothing has changed.
 */
@Component
public class EncryptionContextMigration implements JavaMigration {

	private static final Logger logger = LoggerFactory.getLogger(EncryptionContextMigration.class);

	private static final List<EncryptedColumn> COLUMNS = List.of(EncryptedColumn.of("key_proof", "proof"),
			EncryptedColumn.of("registration", "client_secret", "client_id"),
			EncryptedColumn.of("spotify_token", "access_token", "account_id"),
			EncryptedColumn.of("spotify_token", "refresh_token", "account_id"),
			EncryptedColumn.of("last_playback", "state", "account_id"),
			EncryptedColumn.of("webhook", "url", "account_id", "id"),
			EncryptedColumn.of("webhook", "secret", "account_id", "id"),
			EncryptedColumn.of("webhook_delivery", "title", "webhook_id", "id"),
			EncryptedColumn.of("webhook_delivery", "body", "webhook_id", "id"),
			EncryptedColumn.of("webhook_delivery", "answer", "webhook_id", "id"));

	private static final List<String> SESSIONS = List.of("spring_session_attributes", "spring_session");

	private final VaultKey key;

	public EncryptionContextMigration(VaultKey key) {
		this.key = key;
	}

	@Override
	public MigrationVersion getVersion() {
		return MigrationVersion.fromVersion("11");
	}

	@Override
	public String getDescription() {
		return "encryption contexts";
	}

	@Override
	public @Nullable Integer getChecksum() {
		return null;
	}

	@Override
	public boolean canExecuteInTransaction() {
		return true;
	}

	@Override
	public void migrate(Context context) {
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
		KeyCheckValue checkValue = new KeyCheckValue(jdbc);
		if (checkValue.exists()) {
			SecretKey existing = this.key.existing();
			checkValue.verify(new UnboundFormat(existing), this.key.origin());
			bind(jdbc, new UnboundFormat(existing), new AesVault(existing));
		}
	}

	private void bind(JdbcClient jdbc, UnboundFormat before, Vault vault) {
		COLUMNS.forEach((column) -> column.rewrite(jdbc, (text, context) -> bound(text, context, before, vault)));
		SESSIONS.forEach((table) -> jdbc.sql("delete from " + table).update());
	}

	// A text that could not be decrypted before is left as it is.
	private static String bound(String text, EncryptionContext context, UnboundFormat before, Vault vault) {
		try {
			return vault.encrypt(before.decrypt(text), context);
		}
		catch (IllegalStateException ex) {
			logger.warn("A text in {} was not encrypted with this key and stays unreadable", context.purpose());
			return text;
		}
	}

}
