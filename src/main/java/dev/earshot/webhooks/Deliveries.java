package dev.earshot.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import dev.earshot.storage.DeferredWrites;
import dev.earshot.storage.Vault;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * What is to be delivered, in order, and what was.
 */
@Repository
public class Deliveries {

	private static final Logger logger = LoggerFactory.getLogger(Deliveries.class);

	static final int MAX_DELIVERIES = 50;

	private static final Duration MAX_AGE = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final DeliveryRows rows;

	private final InstantSource clock;

	private final DeferredWrites<String, Delivery> deferred = new DeferredWrites<>("deliveries",
			(_, delivery) -> write(delivery));

	private final AtomicLong lastCreatedAt;

	Deliveries(JdbcClient jdbc, Vault vault, InstantSource clock) {
		this.jdbc = jdbc;
		this.rows = new DeliveryRows(vault);
		this.clock = clock;
		this.lastCreatedAt = new AtomicLong(
				jdbc.sql("select coalesce(max(created_at), 0) from webhook_delivery").query(Long.class).single());
	}

	/**
	 * The present moment, but a later one than ever before, even if the clock was set
	 * back while the program did not run: the order of deliveries.
	 * @return in milliseconds
	 */
	Instant nextCreatedAt() {
		long now = this.clock.millis();
		return Instant.ofEpochMilli(this.lastCreatedAt.updateAndGet((before) -> Math.max(before + 1, now)));
	}

	/**
	 * Stores a delivery as it is now, unless its webhook was removed meanwhile, and
	 * forgets the oldest of many. While the database is out of reach it waits in memory.
	 * @param delivery new or known
	 */
	void store(Delivery delivery) {
		this.deferred.write(delivery.id(), delivery);
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.deferred.attempt();
	}

	private void write(Delivery delivery) {
		this.jdbc.sql("""
				insert into webhook_delivery (id, webhook_id, event, title, body, created_at, state, due_at, attempts,
					attempted_at, took_ms, status, answer, fault)
				select :id, id, :event, :title, :body, :createdAt, :state, :dueAt, :attempts,
					:attemptedAt, :took, :status, :answer, :fault
				from webhook where id = :webhook
				on conflict (id) do update set state = excluded.state, due_at = excluded.due_at,
					attempts = excluded.attempts, attempted_at = excluded.attempted_at, took_ms = excluded.took_ms,
					status = excluded.status, answer = excluded.answer, fault = excluded.fault
				""").params(this.rows.values(delivery)).update();
		deleteOldest(delivery.webhook());
	}

	// What was stored is stored, though there is too much of it for now.
	private void deleteOldest(String webhook) {
		try {
			keepNewest(webhook);
		}
		catch (DataAccessException ex) {
			logger.warn("The oldest deliveries of a webhook could not be deleted yet", ex);
		}
	}

	private void keepNewest(String webhook) {
		this.jdbc.sql("""
				delete from webhook_delivery where webhook_id = :webhook and state <> 'WAITING' and created_at <=
					(select created_at from webhook_delivery where webhook_id = :webhook
						order by created_at desc limit 1 offset :kept)
				""").param("webhook", webhook).param("kept", MAX_DELIVERIES).update();
	}

	/**
	 * The delivery whose turn it is: none overtakes another, and none is delivered again
	 * because it could not be stored that it was.
	 * @param webhook the id of a webhook
	 * @return empty if nothing is waiting
	 */
	Optional<Delivery> next(String webhook) {
		this.deferred.flush();
		Optional<Row> first = this.jdbc.sql("""
				select * from webhook_delivery where webhook_id = :webhook and state = 'WAITING'
				order by created_at limit 1
				""").param("webhook", webhook).query((row, _) -> row(row)).optional();
		if (first.isEmpty() || first.get().delivery().isPresent()) {
			return first.flatMap(Row::delivery);
		}
		delete(first.get().id());
		return next(webhook);
	}

	private Row row(ResultSet row) throws SQLException {
		return new Row(row.getString("id"), this.rows.read(row));
	}

	private void delete(String id) {
		this.jdbc.sql("delete from webhook_delivery where id = :id").param("id", id).update();
	}

	/**
	 * The log of a webhook.
	 * @param webhook the id of a webhook
	 * @return the newest first
	 */
	public List<Delivery> log(String webhook) {
		return this.jdbc.sql("""
				select * from webhook_delivery where webhook_id = :webhook order by created_at desc limit :kept
				""")
			.param("webhook", webhook)
			.param("kept", MAX_DELIVERIES)
			.query((row, _) -> this.rows.read(row))
			.list()
			.stream()
			.flatMap(Optional::stream)
			.toList();
	}

	Optional<Delivery> find(String webhook, String id) {
		return this.jdbc.sql("select * from webhook_delivery where webhook_id = :webhook and id = :id")
			.param("webhook", webhook)
			.param("id", id)
			.query((row, _) -> this.rows.read(row))
			.optional()
			.flatMap(Function.identity());
	}

	/**
	 * Whose deliveries are waiting.
	 * @return ids of webhooks
	 */
	List<String> waitingWebhooks() {
		return this.jdbc.sql("select distinct webhook_id from webhook_delivery where state = 'WAITING'")
			.query(String.class)
			.list();
	}

	/**
	 * Makes all that wait due now, because the target is there again.
	 * @param webhook the id of a webhook
	 */
	void makeAllDue(String webhook) {
		this.jdbc.sql("""
				update webhook_delivery set due_at = :now
				where webhook_id = :webhook and state = 'WAITING' and due_at > :now
				""").param("now", this.clock.millis()).param("webhook", webhook).update();
	}

	/**
	 * Makes nothing wait for longer than it ever has to, though the clock was set back.
	 */
	void limitDueTimes() {
		this.jdbc.sql("update webhook_delivery set due_at = :latest where state = 'WAITING' and due_at > :latest")
			.param("latest", this.clock.instant().plus(RetryPolicy.MAX_DELAY).toEpochMilli())
			.update();
	}

	@Scheduled(cron = "0 45 3 * * *")
	void deleteOld() {
		this.jdbc.sql("delete from webhook_delivery where state <> 'WAITING' and created_at <= :before")
			.param("before", this.clock.instant().minus(MAX_AGE).toEpochMilli())
			.update();
	}

	/**
	 * A row, of which at least the id can be read.
	 *
	 * @param id of the delivery
	 * @param delivery empty if it cannot be read
	 */
	private record Row(String id, Optional<Delivery> delivery) {
	}

}
