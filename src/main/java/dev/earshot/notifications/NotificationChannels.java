package dev.earshot.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.storage.Columns;
import dev.earshot.storage.EncryptedColumn;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The channels that people have chosen, one of each kind. An address may be a secret, so
 * all are encrypted.
 */
@Repository
class NotificationChannels implements AccountData {

	static final EncryptedColumn TARGET = EncryptedColumn.of("notification_channel", "target", "account_id", "kind");

	private static final Logger logger = LoggerFactory.getLogger(NotificationChannels.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final InstantSource clock;

	NotificationChannels(JdbcClient jdbc, Vault vault, InstantSource clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	List<NotificationChannel> of(AccountId account) {
		return this.jdbc.sql("select * from notification_channel where account_id = :account order by kind")
			.param("account", account.value())
			.query((row, _) -> readable(row))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<NotificationChannel> readable(ResultSet row) throws SQLException {
		try {
			return Optional.of(channel(row));
		}
		catch (IllegalStateException ex) {
			logger.warn("A notification channel cannot be decrypted and is left out", ex);
			return Optional.empty();
		}
	}

	private NotificationChannel channel(ResultSet row) throws SQLException {
		ChannelKind kind = ChannelKind.valueOf(row.getString("kind"));
		String target = this.vault.decrypt(row.getString("target"), context(row.getString("account_id"), kind));
		return new NotificationChannel(kind, target,
				Objects.requireNonNull(Columns.instant(row.getObject("entered_at"))),
				Columns.instant(row.getObject("failed_at")));
	}

	private static EncryptionContext context(String account, ChannelKind kind) {
		return EncryptionContext.of("notification_channel.target", account, kind.name());
	}

	/**
	 * Encrypts an address that is not stored, so that the session may keep it for the
	 * next page.
	 */
	String encryptRefused(AccountId account, ChannelKind kind, String target) {
		return this.vault.encrypt(target, refused(account, kind));
	}

	private static EncryptionContext refused(AccountId account, ChannelKind kind) {
		return EncryptionContext.of("notification_channel.refused", account.value(), kind.name());
	}

	/**
	 * Decrypts an address that is not stored.
	 * @return empty if the key was replaced since
	 */
	String decryptRefused(AccountId account, ChannelKind kind, String encrypted) {
		try {
			return this.vault.decrypt(encrypted, refused(account, kind));
		}
		catch (IllegalStateException ex) {
			return "";
		}
	}

	void put(AccountId account, ChannelKind kind, String target) {
		this.jdbc.sql("""
				insert into notification_channel (account_id, kind, target, entered_at)
				values (:account, :kind, :target, :now)
				on conflict (account_id, kind) do update set target = excluded.target,
					entered_at = excluded.entered_at, failed_at = null
				""")
			.param("account", account.value())
			.param("kind", kind.name())
			.param("target", this.vault.encrypt(target, context(account.value(), kind)))
			.param("now", this.clock.millis())
			.update();
	}

	// Returns whether there was one.
	boolean remove(AccountId account, ChannelKind kind) {
		return this.jdbc.sql("delete from notification_channel where account_id = :account and kind = :kind")
			.param("account", account.value())
			.param("kind", kind.name())
			.update() > 0;
	}

	void note(AccountId account, ChannelKind kind, boolean failed) {
		Long failedAt = failed ? this.clock.millis() : null;
		this.jdbc.sql("update notification_channel set failed_at = :at where account_id = :account and kind = :kind")
			.param("at", failedAt)
			.param("account", account.value())
			.param("kind", kind.name())
			.update();
	}

	@Override
	public void erase(AccountId account) {
		this.jdbc.sql("delete from notification_channel where account_id = :account")
			.param("account", account.value())
			.update();
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		List<Exported> channels = of(account).stream().map(Exported::of).toList();
		return channels.isEmpty() ? Map.of() : Map.of("notificationChannels", channels);
	}

	private record Exported(ChannelKind kind, String target, String enteredAt) {

		static Exported of(NotificationChannel channel) {
			return new Exported(channel.kind(), channel.target(), channel.enteredAt().toString());
		}

	}

}
