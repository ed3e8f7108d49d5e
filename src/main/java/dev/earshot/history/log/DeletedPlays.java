package dev.earshot.history.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes plays, and keeps those that a person deleted last for a while, so that it can
 * be undone. What ended before the newest of them is no longer filled in, because
 * Spotify's list goes on telling what was deleted.
 */
@Repository
public class DeletedPlays {

	/** How long a deletion can be undone, unless another one follows. */
	public static final Duration RETENTION = Duration.ofMinutes(10);

	private static final String COLUMNS = "listener_id, started_at, item_id, listened_ms, ended_at, source, device, "
			+ "context_id, start_reason, end_reason, import_id, reported_at";

	// SQLite searches its index only for the condition on a single column.
	private static final String SELECTED = " and started_at in (:starts)"
			+ " and (started_at, item_id, listened_ms) in (values :keys)";

	private final JdbcClient jdbc;

	private final ItemRepository items;

	private final InstantSource clock;

	DeletedPlays(JdbcClient jdbc, ItemRepository items, InstantSource clock) {
		this.jdbc = jdbc;
		this.items = items;
		this.clock = clock;
	}

	/**
	 * Deletes the plays with the given keys, at least one. Returns how many of them
	 * existed.
	 */
	@Transactional
	public int delete(Listener listener, Collection<PlayKey> keys) {
		List<Long> starts = keys.stream().map(PlayKey::startedAt).toList();
		List<Object[]> rows = keys.stream()
			.map((key) -> new Object[] { key.startedAt(), key.item(), key.listened() })
			.toList();
		return delete(listener, SELECTED, Map.of("starts", starts, "keys", rows));
	}

	/** Deletes all plays that a filter shows. Returns their number. */
	@Transactional
	public int delete(Listener listener, PlayFilter filter) {
		return delete(listener, filter.conditions(), filter.parameters());
	}

	// What was deleted before can still be restored if nothing is found, for example
	// because a form was sent twice. What is recorded between the statements is not
	// deleted.
	private int delete(Listener listener, String conditions, Map<String, Object> parameters) {
		Map<String, Object> values = new HashMap<>(parameters);
		values.put("listener", listener.id());
		if (!exists(conditions, values)) {
			return 0;
		}
		discard(listener);
		this.jdbc
			.sql("insert into deleted_play (" + COLUMNS + ") select " + COLUMNS
					+ " from play where listener_id = :listener" + conditions)
			.params(values)
			.update();
		int deleted = this.jdbc
			.sql("""
					delete from play where (listener_id, started_at, item_id, listened_ms) in (
						select listener_id, started_at, item_id, listened_ms from deleted_play where listener_id = :listener)
					""")
			.param("listener", listener.id())
			.update();
		setDeletedAt(listener);
		return deleted;
	}

	private boolean exists(String conditions, Map<String, Object> values) {
		return this.jdbc.sql("select 1 from play where listener_id = :listener" + conditions + " limit 1")
			.params(values)
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	private void discard(Listener listener) {
		this.jdbc.sql("delete from deleted_play where listener_id = :listener")
			.param("listener", listener.id())
			.update();
	}

	private void setDeletedAt(Listener listener) {
		this.jdbc.sql("""
				update listener set version = version + 1, deleted_at = :now, fill_from = (
					select max(ended.ended_at) from (
						select fill_from as ended_at from listener where id = :listener
						union all
						select ended_at from deleted_play where listener_id = :listener) ended)
				where id = :listener
				""").param("now", this.clock.millis()).param("listener", listener.id()).update();
	}

	/** Returns how many plays can be restored. */
	public int count(Listener listener) {
		return isOver(listener) ? 0
				: this.jdbc.sql("select count(*) from deleted_play where listener_id = :listener")
					.param("listener", listener.id())
					.query(Integer.class)
					.single();
	}

	private boolean isOver(Listener listener) {
		Instant deletedAt = listener.deletedAt();
		return deletedAt == null || !deletedAt.plus(RETENTION).isAfter(this.clock.instant());
	}

	/** Restores what was deleted last. */
	@Transactional
	public void restore(Listener listener) {
		if (!isOver(listener)) {
			this.jdbc
				.sql("insert into play (" + COLUMNS + ") select " + COLUMNS
						+ " from deleted_play where listener_id = :listener on conflict do nothing")
				.param("listener", listener.id())
				.update();
			discard(listener);
			Listeners.advance(this.jdbc, listener.id());
		}
	}

	/** Deletes for ever what can no longer be restored, and the items that nobody has. */
	@Transactional
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	public void discardOld() {
		int discarded = this.jdbc.sql("""
				delete from deleted_play where listener_id in (select id from listener where deleted_at <= :before)
				""").param("before", this.clock.instant().minus(RETENTION).toEpochMilli()).update();
		if (discarded > 0) {
			this.items.removeUnused();
		}
	}

}
