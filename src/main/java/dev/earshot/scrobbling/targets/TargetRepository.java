package dev.earshot.scrobbling.targets;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.CachedTable;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.scrobbling.service.ServiceAccount;
import dev.earshot.scrobbling.service.ServiceKind;
import dev.earshot.storage.Columns;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The targets in the database, with encrypted tokens. The other nodes are told whose have
 * changed.
 */
@Repository
class TargetRepository implements CachedTable<Target> {

	/** The topic of the messages; their text is the account. */
	static final String TOPIC = "targets";

	private static final Logger logger = LoggerFactory.getLogger(TargetRepository.class);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final NodeMessages messages;

	TargetRepository(JdbcClient jdbc, Vault vault, NodeMessages messages) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.messages = messages;
	}

	private void tellOthers(AccountId account) {
		this.messages.send(TOPIC, account.value());
	}

	@Override
	public List<Target> all() {
		return readable(this.jdbc.sql("select * from scrobble_target"));
	}

	@Override
	public List<Target> of(AccountId account) {
		return readable(this.jdbc.sql("select * from scrobble_target where account_id = :account")
			.param("account", account.value()));
	}

	@Override
	public Optional<Target> find(String id) {
		return readable(this.jdbc.sql("select * from scrobble_target where id = :id").param("id", id)).stream()
			.findFirst();
	}

	private List<Target> readable(StatementSpec select) {
		return select.query((row, _) -> readable(row)).list().stream().flatMap(Optional::stream).toList();
	}

	private Optional<Target> readable(ResultSet row) throws SQLException {
		try {
			return Optional.of(target(row));
		}
		catch (IllegalStateException ex) {
			logger.warn("The target {} cannot be decrypted and is left out", row.getString("id"), ex);
			return Optional.empty();
		}
	}

	private Target target(ResultSet row) throws SQLException {
		AccountId account = new AccountId(row.getString("account_id"));
		String id = row.getString("id");
		ServiceAccount service = new ServiceAccount(URI.create(row.getString("base")), row.getString("user_name"),
				this.vault.decrypt(row.getString("token"), context(account, id)));
		return new Target(id, account, ServiceKind.valueOf(row.getString("kind")), service,
				Instant.ofEpochMilli(row.getLong("connected_at")), health(row));
	}

	private static TargetHealth health(ResultSet row) throws SQLException {
		Instant until = Columns.instant(row.getObject("wait_until"));
		WaitReason reason = WaitReason.orNull(row.getString("wait_reason"));
		return new TargetHealth(TargetState.valueOf(row.getString("state")), Columns.instant(row.getObject("sent_at")),
				row.getInt("failures"), (until != null && reason != null) ? new TargetWait(until, reason) : null);
	}

	void add(Target target) {
		this.jdbc.sql("""
				insert into scrobble_target (id, account_id, kind, base, user_name, token, connected_at, state, sent_at,
					failures, wait_until, wait_reason)
				values (:id, :account, :kind, :base, :user, :token, :connectedAt, :state, :sentAt,
					:failures, :until, :reason)
				""")
			.param("account", target.account().value())
			.param("kind", target.kind().name())
			.param("base", target.service().base().toString())
			.param("user", target.service().userName())
			.param("connectedAt", target.connectedAt().toEpochMilli())
			.params(changing(target))
			.update();
		tellOthers(target.account());
	}

	@Override
	public void change(Target target) {
		this.jdbc.sql("""
				update scrobble_target set token = :token, state = :state, sent_at = :sentAt, failures = :failures,
					wait_until = :until, wait_reason = :reason
				where id = :id
				""").params(changing(target)).update();
		tellOthers(target.account());
	}

	@Override
	public void changeHealth(Target target) {
		this.jdbc
			.sql("""
					update scrobble_target set sent_at = :sentAt, failures = :failures, wait_until = :until, wait_reason = :reason,
						state = case when state = 'PAUSED' or :state = 'PAUSED' then state else :state end
					where id = :id
					""")
			.params(changing(target))
			.update();
		tellOthers(target.account());
	}

	private Map<String, @Nullable Object> changing(Target target) {
		TargetHealth health = target.health();
		TargetWait wait = health.waits();
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("id", target.id());
		values.put("token", this.vault.encrypt(target.service().token(), context(target.account(), target.id())));
		values.put("state", health.state().name());
		values.put("sentAt", Columns.millis(health.sentAt()));
		values.put("failures", health.failures());
		values.put("until", (wait != null) ? wait.until().toEpochMilli() : null);
		values.put("reason", (wait != null) ? wait.reason().name() : null);
		return values;
	}

	private static EncryptionContext context(AccountId account, String id) {
		return EncryptionContext.of("scrobble_target.token", account.value(), id);
	}

	@Override
	public void remove(Target target) {
		this.jdbc.sql("delete from scrobble_target where id = :id").param("id", target.id()).update();
		tellOthers(target.account());
	}

	@Override
	public void removeAll(AccountId account) {
		this.jdbc.sql("delete from scrobble_target where account_id = :account")
			.param("account", account.value())
			.update();
		tellOthers(account);
	}

}
