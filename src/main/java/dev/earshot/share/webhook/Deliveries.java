package dev.earshot.share.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import dev.earshot.share.webhook.Delivery.State;
import dev.earshot.storage.Vault;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * What is to be delivered, in order, and what was.
 */
@Repository
class Deliveries {

	static final int KEPT = 50;

	private static final Duration KEPT_FOR = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Vault vault;

	private final InstantSource clock;

	private final AtomicLong newest = new AtomicLong();

	Deliveries(JdbcClient jdbc, Vault vault, InstantSource clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/**
	 * The present moment, but a later one than ever before: the order of deliveries.
	 * @return in milliseconds
	 */
	Instant moment() {
		long now = this.clock.millis();
		return Instant.ofEpochMilli(this.newest.updateAndGet((before) -> Math.max(before + 1, now)));
	}

	/**
	 * Stores a delivery as it is now, and forgets the oldest of many.
	 * @param delivery new or known
	 */
	void store(Delivery delivery) {
		this.jdbc.sql("""
				insert into webhook_delivery (id, webhook_id, event, title, body, created_at, state, due_at, attempts,
					attempted_at, took_ms, status, answer, fault)
				values (:id, :webhook, :event, :title, :body, :createdAt, :state, :dueAt, :attempts,
					:attemptedAt, :took, :status, :answer, :fault)
				on conflict (id) do update set state = excluded.state, due_at = excluded.due_at,
					attempts = excluded.attempts, attempted_at = excluded.attempted_at, took_ms = excluded.took_ms,
					status = excluded.status, answer = excluded.answer, fault = excluded.fault
				""").params(values(delivery)).update();
		trim(delivery.webhook());
	}

	private Map<String, @Nullable Object> values(Delivery delivery) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("id", delivery.id());
		values.put("webhook", delivery.webhook());
		values.put("event", delivery.event().name());
		values.put("title", sealed(delivery.title()));
		values.put("body", this.vault.encrypt(delivery.body()));
		values.put("createdAt", delivery.createdAt().toEpochMilli());
		values.put("state", delivery.state().name());
		values.put("dueAt", delivery.dueAt().toEpochMilli());
		values.put("attempts", delivery.attempts());
		values.putAll(values(delivery.last()));
		return values;
	}

	private Map<String, @Nullable Object> values(@Nullable Attempt attempt) {
		Map<String, @Nullable Object> values = new HashMap<>();
		values.put("attemptedAt", (attempt != null) ? attempt.at().toEpochMilli() : null);
		values.put("took", (attempt != null) ? attempt.millis() : null);
		values.put("status", (attempt != null) ? attempt.status() : null);
		values.put("answer", (attempt != null) ? sealed(attempt.answer()) : null);
		values.put("fault", (attempt != null && attempt.fault() != null) ? attempt.fault().name() : null);
		return values;
	}

	// What somebody hears is nobody's business, and an answer may repeat it.
	private @Nullable String sealed(@Nullable String text) {
		return (text != null) ? this.vault.encrypt(text) : null;
	}

	private @Nullable String opened(@Nullable String text) {
		return (text != null) ? this.vault.decrypt(text) : null;
	}

	private void trim(String webhook) {
		this.jdbc.sql("""
				delete from webhook_delivery where webhook_id = :webhook and state <> 'WAITING' and created_at <=
					(select created_at from webhook_delivery where webhook_id = :webhook
						order by created_at desc limit 1 offset :kept)
				""").param("webhook", webhook).param("kept", KEPT).update();
	}

	/**
	 * The delivery whose turn it is: none overtakes another.
	 * @param webhook the id of a webhook
	 * @return empty if nothing is waiting
	 */
	Optional<Delivery> next(String webhook) {
		return this.jdbc.sql("""
				select * from webhook_delivery where webhook_id = :webhook and state = 'WAITING'
				order by created_at limit 1
				""").param("webhook", webhook).query((row, _) -> delivery(row)).optional();
	}

	/**
	 * The log of a webhook.
	 * @param webhook the id of a webhook
	 * @return the newest first
	 */
	List<Delivery> log(String webhook) {
		return this.jdbc.sql("""
				select * from webhook_delivery where webhook_id = :webhook order by created_at desc limit :kept
				""").param("webhook", webhook).param("kept", KEPT).query((row, _) -> delivery(row)).list();
	}

	Optional<Delivery> find(String webhook, String id) {
		return this.jdbc.sql("select * from webhook_delivery where webhook_id = :webhook and id = :id")
			.param("webhook", webhook)
			.param("id", id)
			.query((row, _) -> delivery(row))
			.optional();
	}

	private Delivery delivery(ResultSet row) throws SQLException {
		return new Delivery(row.getString("id"), row.getString("webhook_id"), Event.valueOf(row.getString("event")),
				opened(row.getString("title")), this.vault.decrypt(row.getString("body")), instant(row, "created_at"),
				State.valueOf(row.getString("state")), instant(row, "due_at"), row.getInt("attempts"), attempt(row));
	}

	private @Nullable Attempt attempt(ResultSet row) throws SQLException {
		if (row.getObject("attempted_at") == null) {
			return null;
		}
		String fault = row.getString("fault");
		return new Attempt(instant(row, "attempted_at"), Duration.ofMillis(row.getLong("took_ms")),
				(fault != null) ? null : Integer.valueOf(row.getInt("status")), opened(row.getString("answer")), null,
				(fault != null) ? Fault.valueOf(fault) : null);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return Instant.ofEpochMilli(row.getLong(column));
	}

	/**
	 * Whose deliveries are waiting.
	 * @return ids of webhooks
	 */
	List<String> waiting() {
		return this.jdbc.sql("select distinct webhook_id from webhook_delivery where state = 'WAITING'")
			.query(String.class)
			.list();
	}

	/**
	 * Makes all that wait due now, because the target is there again.
	 * @param webhook the id of a webhook
	 */
	void hurry(String webhook) {
		this.jdbc.sql("""
				update webhook_delivery set due_at = :now
				where webhook_id = :webhook and state = 'WAITING' and due_at > :now
				""").param("now", this.clock.millis()).param("webhook", webhook).update();
	}

	@Scheduled(cron = "0 45 3 * * *")
	void forget() {
		this.jdbc.sql("delete from webhook_delivery where state <> 'WAITING' and created_at <= :before")
			.param("before", this.clock.instant().minus(KEPT_FOR).toEpochMilli())
			.update();
	}

}
