package dev.earshot.webhooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.CachedTable;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.storage.Columns;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import dev.earshot.webhooks.WebhookHealth.Off;
import dev.earshot.webhooks.WebhookHealth.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The webhooks in the database, with encrypted URLs and secrets. The other nodes are told
 * whose have changed.
 */
@Repository
class WebhookRepository implements CachedTable<Webhook> {

	/** The topic of the messages; their text is the account. */
	static final String TOPIC = "webhooks";

	private static final Logger logger = LoggerFactory.getLogger(WebhookRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final NodeMessages messages;

	WebhookRepository(JdbcClient jdbc, Vault vault, NodeMessages messages) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.messages = messages;
	}

	private void tellOthers(AccountId account) {
		this.messages.send(TOPIC, account.value());
	}

	@Override
	public List<Webhook> all() {
		return readable(this.jdbc.sql("select * from webhook"));
	}

	@Override
	public List<Webhook> of(AccountId account) {
		return readable(
				this.jdbc.sql("select * from webhook where account_id = :account").param("account", account.value()));
	}

	@Override
	public Optional<Webhook> find(String id) {
		return readable(this.jdbc.sql("select * from webhook where id = :id").param("id", id)).stream().findFirst();
	}

	private List<Webhook> readable(StatementSpec select) {
		return select.query((row, _) -> readable(row)).list().stream().flatMap(Optional::stream).toList();
	}

	// A row that was moved from another account or written with another key must not
	// affect the others.
	private Optional<Webhook> readable(ResultSet row) throws SQLException {
		try {
			return Optional.of(webhook(row));
		}
		catch (IllegalStateException ex) {
			logger.warn("The webhook {} cannot be decrypted and is left out", row.getString("id"), ex);
			return Optional.empty();
		}
	}

	private Webhook webhook(ResultSet row) throws SQLException {
		AccountId account = new AccountId(row.getString("account_id"));
		String id = row.getString("id");
		return new Webhook(id, account, row.getString("name"),
				URI.create(this.vault.decrypt(row.getString("url"), context("url", account, id))),
				Columns.constants(WebhookEvent.class, row.getString("events")),
				Instant.ofEpochMilli(row.getLong("created_at")), health(row));
	}

	private static WebhookHealth health(ResultSet row) throws SQLException {
		Instant offSince = Columns.instant(row.getObject("off_since"));
		Off off = (offSince != null) ? new Off(offSince, reason(row.getString("off_because"))) : null;
		return new WebhookHealth(row.getInt("given_up"), Columns.instant(row.getObject("failing_since")), off);
	}

	// An unknown reason of another version still turns it off.
	private static Reason reason(@Nullable String name) {
		return Stream.of(Reason.values())
			.filter((known) -> known.name().equals(name))
			.findFirst()
			.orElse(Reason.FAILING);
	}

	void add(Webhook webhook, SigningSecret secret) {
		this.jdbc.sql("""
				insert into webhook (id, account_id, name, url, secret, events, created_at, given_up, failing_since,
					off_since, off_because)
				values (:id, :account, :name, :url, :secret, :events, :createdAt, :givenUp, :failingSince,
					:offSince, :offBecause)
				""")
			.param("id", webhook.id())
			.param("account", webhook.account().value())
			.param("secret", this.vault.encrypt(secret.base64(), context("secret", webhook)))
			.param("createdAt", webhook.createdAt().toEpochMilli())
			.params(columns(webhook))
			.update();
		tellOthers(webhook.account());
	}

	@Override
	public void change(Webhook webhook) {
		this.jdbc.sql("""
				update webhook set name = :name, url = :url, events = :events, given_up = :givenUp,
					failing_since = :failingSince, off_since = :offSince, off_because = :offBecause
				where id = :id
				""").param("id", webhook.id()).params(columns(webhook)).update();
		tellOthers(webhook.account());
	}

	@Override
	public void changeHealth(Webhook webhook) {
		this.jdbc.sql("""
				update webhook set given_up = :givenUp, failing_since = :failingSince,
					off_since = case when off_because = 'BY_HAND' or :offByHand then off_since else :offSince end,
					off_because = case when off_because = 'BY_HAND' or :offByHand then off_because else :offBecause end
				where id = :id
				""")
			.param("id", webhook.id())
			.param("offByHand", webhook.health().isOffByHand())
			.params(columns(webhook))
			.update();
		tellOthers(webhook.account());
	}

	private Map<String, @Nullable Object> columns(Webhook webhook) {
		Off off = webhook.health().off();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("name", webhook.name());
		values.put("url", this.vault.encrypt(webhook.url().toString(), context("url", webhook)));
		values.put("events", Columns.names(webhook.events()));
		values.put("givenUp", webhook.health().givenUp());
		values.put("failingSince", Columns.millis(webhook.health().failingSince()));
		values.put("offSince", (off != null) ? off.since().toEpochMilli() : null);
		values.put("offBecause", (off != null) ? off.reason().name() : null);
		return values;
	}

	void rotate(Webhook webhook, SigningSecret secret) {
		this.jdbc.sql("update webhook set secret = :secret where id = :id")
			.param("secret", this.vault.encrypt(secret.base64(), context("secret", webhook)))
			.param("id", webhook.id())
			.update();
	}

	// The secret does not leave the vault. The signature is in base64.
	String sign(Webhook webhook, String text) {
		String secret = this.jdbc.sql("select secret from webhook where id = :id")
			.param("id", webhook.id())
			.query(String.class)
			.optional()
			.orElseThrow(WebhookNotFound::new);
		return this.vault.sign(secret, context("secret", webhook), text);
	}

	private static EncryptionContext context(String column, Webhook webhook) {
		return context(column, webhook.account(), webhook.id());
	}

	private static EncryptionContext context(String column, AccountId account, String id) {
		return EncryptionContext.of("webhook." + column, account.value(), id);
	}

	@Override
	public void remove(Webhook webhook) {
		this.jdbc.sql("delete from webhook where id = :id").param("id", webhook.id()).update();
		tellOthers(webhook.account());
	}

	@Override
	public void removeAll(AccountId account) {
		this.jdbc.sql("delete from webhook where account_id = :account").param("account", account.value()).update();
		tellOthers(account);
	}

}
