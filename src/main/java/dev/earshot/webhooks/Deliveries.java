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

import dev.earshot.nodes.LeasesChanged;
import dev.earshot.nodes.OnOneNode;
import dev.earshot.storage.DeferredWrites;
import dev.earshot.storage.Vault;
import dev.earshot.webhooks.Delivery.Attempted;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The deliveries of all webhooks in the database: those that wait, in order, and a log.
 */
@Repository
public class Deliveries {

	private static final Logger logger = LoggerFactory.getLogger(Deliveries.class);

	static final int MAX_DELIVERIES = 50;

	private static final Duration MAX_AGE = Duration.ofDays(30);

	// Nothing else takes this long to store.
	private static final Duration OUTAGE = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	private final DeliveryRows rows;

	private final InstantSource clock;

	private final ApplicationEventPublisher events;

	private final DeferredWrites<String, Delivery> deferred = new DeferredWrites<>("deliveries",
			(_, delivery) -> write(delivery));

	private final AtomicLong lastCreatedAt = new AtomicLong();

	Deliveries(JdbcClient jdbc, Vault vault, InstantSource clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.rows = new DeliveryRows(vault);
		this.clock = clock;
		this.events = events;
		continueOrder();
	}

	// Deliveries are ordered by this time, so it is later than any before, even if the
	// clock was set back.
	public Instant nextCreatedAt() {
		long now = this.clock.millis();
		return Instant.ofEpochMilli(this.lastCreatedAt.updateAndGet((before) -> Math.max(before + 1, now)));
	}

	// Goes on where another node has ended.
	@EventListener(LeasesChanged.class)
	public void onLeasesChanged() {
		try {
			continueOrder();
		}
		catch (DataAccessException ex) {
			logger.debug("The order of deliveries goes on from what is known", ex);
		}
	}

	private void continueOrder() {
		long last = this.jdbc.sql("select coalesce(max(created_at), 0) from webhook_delivery")
			.query(Long.class)
			.single();
		this.lastCreatedAt.accumulateAndGet(last, Math::max);
	}

	// Later if the database is unavailable, and never if the webhook was removed.
	void store(Delivery delivery) {
		this.deferred.write(delivery.id(), delivery);
		delivery.outcome().ifPresent((outcome) -> this.events.publishEvent(new Attempted(outcome)));
	}

	@PreDestroy
	@Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.deferred.tryFlush();
	}

	// The node that took over in an outage has seen the same change, because nobody could
	// tell it.
	private void write(Delivery delivery) {
		if (!delivery.isNew() || !isLate(delivery) || log(delivery.webhook()).stream().noneMatch(delivery::isToldBy)) {
			insert(delivery);
		}
	}

	private boolean isLate(Delivery delivery) {
		return delivery.createdAt().plus(OUTAGE).isBefore(this.clock.instant());
	}

	// Another node that went on may know more than what was written late.
	private void insert(Delivery delivery) {
		this.jdbc.sql("""
				insert into webhook_delivery (id, webhook_id, event, title, body, created_at, state, due_at, attempts,
					attempted_at, took_ms, status, answer, fault)
				select :id, id, :event, :title, :body, :createdAt, :state, :dueAt, :attempts,
					:attemptedAt, :took, :status, :answer, :fault
				from webhook where id = :webhook
				on conflict (id) do update set state = excluded.state, due_at = excluded.due_at,
					attempts = excluded.attempts, attempted_at = excluded.attempted_at, took_ms = excluded.took_ms,
					status = excluded.status, answer = excluded.answer, fault = excluded.fault
				where webhook_delivery.attempts < excluded.attempts
					or (webhook_delivery.attempts = excluded.attempts
						and (webhook_delivery.state = 'WAITING' or excluded.state <> 'WAITING'))
				""").params(this.rows.values(delivery)).update();
		deleteOldest(delivery.webhook());
		if (delivery.isNew()) {
			this.events.publishEvent(new DeliveryStored(delivery.webhook()));
		}
	}

	// The delivery is stored; too many rows do no harm for now.
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

	// Writes what is deferred first: a stored delivery that still waits might have been
	// delivered.
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

	/** Returns the last deliveries, newest first. */
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

	public Optional<Delivery> find(String webhook, String id) {
		return this.jdbc.sql("select * from webhook_delivery where webhook_id = :webhook and id = :id")
			.param("webhook", webhook)
			.param("id", id)
			.query((row, _) -> this.rows.read(row))
			.optional()
			.flatMap(Function.identity());
	}

	List<String> waitingWebhooks() {
		return this.jdbc.sql("select distinct webhook_id from webhook_delivery where state = 'WAITING'")
			.query(String.class)
			.list();
	}

	void makeAllDue(String webhook) {
		this.jdbc.sql("""
				update webhook_delivery set due_at = :now
				where webhook_id = :webhook and state = 'WAITING' and due_at > :now
				""").param("now", this.clock.millis()).param("webhook", webhook).update();
	}

	// If the clock was set back, due times may be too far in the future.
	void limitDueTimes() {
		this.jdbc.sql("update webhook_delivery set due_at = :latest where state = 'WAITING' and due_at > :latest")
			.param("latest", this.clock.instant().plus(RetryPolicy.MAX_DELAY).toEpochMilli())
			.update();
	}

	@OnOneNode
	@Scheduled(cron = "0 45 3 * * *")
	void deleteOld() {
		this.jdbc.sql("delete from webhook_delivery where state <> 'WAITING' and created_at <= :before")
			.param("before", this.clock.instant().minus(MAX_AGE).toEpochMilli())
			.update();
	}

	/** A row whose delivery may be unreadable. */
	private record Row(String id, Optional<Delivery> delivery) {
	}

}
