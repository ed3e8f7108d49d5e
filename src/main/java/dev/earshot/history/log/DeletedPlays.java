package dev.earshot.history.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import dev.earshot.nodes.OnOneNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Deletes plays, and keeps those that a person deleted last for a while, so that it can
 * be undone. What ended before the newest of them is no longer filled in, because
 * Spotify's list goes on telling what was deleted. Plays are moved in many short
 * transactions, so that nobody else has to wait for the database.
 */
@Repository
public class DeletedPlays {

	/** How long a deletion can be undone, unless another one follows. */
	public static final Duration RETENTION = Duration.ofMinutes(10);

	private static final int CHUNK = 5_000;

	private static final PlayKey OLDEST = new PlayKey(Long.MIN_VALUE, 0, 0);

	private static final String COLUMNS = "listener_id, started_at, item_id, listened_ms, ended_at, source, device, "
			+ "context_id, start_reason, end_reason, import_id, reported_at";

	// SQLite searches its index only for the condition on a single column.
	private static final String SELECTED = " and started_at in (:starts)"
			+ " and (started_at, item_id, listened_ms) in (values :keys)";

	private final JdbcClient jdbc;

	private final ItemRepository items;

	private final TransactionOperations transactions;

	private final InstantSource clock;

	DeletedPlays(JdbcClient jdbc, ItemRepository items, TransactionOperations transactions, InstantSource clock) {
		this.jdbc = jdbc;
		this.items = items;
		this.transactions = transactions;
		this.clock = clock;
	}

	/**
	 * Deletes the plays with the given keys, at least one and not more than a page has.
	 * Returns how many of them existed.
	 */
	public int delete(Listener listener, Collection<PlayKey> keys) {
		if (!exist(listener, keys)) {
			return 0;
		}
		discard(listener);
		return move(listener, keys);
	}

	/**
	 * Deletes all plays that a filter shows. Returns their number. If the program ends
	 * before that, the rest is still there.
	 */
	public int delete(Listener listener, PlayFilter filter) {
		List<PlayKey> keys = keysAfter(listener, filter, OLDEST);
		if (!keys.isEmpty()) {
			discard(listener);
		}
		int deleted = 0;
		while (!keys.isEmpty()) {
			deleted += move(listener, keys);
			keys = keysAfter(listener, filter, keys.getLast());
		}
		return deleted;
	}

	// What was deleted before can still be restored if nothing is found, for example
	// because a form was sent twice.
	private boolean exist(Listener listener, Collection<PlayKey> keys) {
		return this.jdbc.sql("select 1 from play where listener_id = :listener" + SELECTED + " limit 1")
			.params(selection(listener, keys))
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	private static Map<String, Object> selection(Listener listener, Collection<PlayKey> keys) {
		List<Long> starts = keys.stream().map(PlayKey::startedAt).toList();
		List<Object[]> rows = keys.stream()
			.map((key) -> new Object[] { key.startedAt(), key.item(), key.listened() })
			.toList();
		return Map.of("listener", listener.id(), "starts", starts, "keys", rows);
	}

	private List<PlayKey> keysAfter(Listener listener, PlayFilter filter, PlayKey last) {
		return this.jdbc.sql("""
				select started_at, item_id, listened_ms from play
				where listener_id = :listener
				and (started_at, item_id, listened_ms) > (:startedAt, :item, :listened) %s
				order by started_at, item_id, listened_ms limit :chunk
				""".formatted(filter.sql()))
			.param("listener", listener.id())
			.param("startedAt", last.startedAt())
			.param("item", last.item())
			.param("listened", last.listened())
			.param("chunk", CHUNK)
			.params(filter.parameters())
			.query(PlayRow::key)
			.list();
	}

	private int move(Listener listener, Collection<PlayKey> keys) {
		Map<String, Object> selection = selection(listener, keys);
		return this.transactions.execute((_) -> {
			int moved = move("play", "deleted_play", selection);
			setDeletedAt(selection);
			return moved;
		});
	}

	private int move(String from, String to, Map<String, Object> selection) {
		String selected = " from " + from + " where listener_id = :listener" + SELECTED;
		this.jdbc
			.sql("insert into " + to + " (" + COLUMNS + ") select " + COLUMNS + selected + " on conflict do nothing")
			.params(selection)
			.update();
		return this.jdbc.sql("delete" + selected).params(selection).update();
	}

	private void setDeletedAt(Map<String, Object> selection) {
		this.jdbc.sql("""
				update listener set version = version + 1, deleted_at = :now, fill_from = (
					select max(ended.ended_at) from (
						select fill_from as ended_at from listener where id = :listener
						union all
						select ended_at from deleted_play where listener_id = :listener %s) ended)
				where id = :listener
				""".formatted(SELECTED)).params(selection).param("now", this.clock.millis()).update();
	}

	// If the program ends before all are gone, none of them can be restored.
	private void discard(Listener listener) {
		this.jdbc.sql("update listener set deleted_at = null where id = :listener")
			.param("listener", listener.id())
			.update();
		deleteAll(this.jdbc, "deleted_play", listener.id());
	}

	/**
	 * Deletes all rows of a listener in many short statements.
	 * @param table one with the columns of plays
	 */
	static void deleteAll(JdbcClient jdbc, String table, int listener) {
		deleteInChunks(jdbc, table, "listener_id = :listener", Map.of("listener", listener));
	}

	// Returns whether there were any.
	private static boolean deleteInChunks(JdbcClient jdbc, String table, String condition, Map<String, ?> parameters) {
		String sql = """
				delete from %1$s where (listener_id, started_at, item_id, listened_ms) in (
					select listener_id, started_at, item_id, listened_ms from %1$s where %2$s limit :chunk)
				""".formatted(table, condition);
		int chunks = 0;
		while (jdbc.sql(sql).params(parameters).param("chunk", CHUNK).update() > 0) {
			chunks++;
		}
		return chunks > 0;
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
	public void restore(Listener listener) {
		if (!isOver(listener)) {
			keep(listener);
			List<PlayKey> keys = deletedKeys(listener);
			while (!keys.isEmpty()) {
				Map<String, Object> selection = selection(listener, keys);
				this.transactions.executeWithoutResult((_) -> restore(listener, selection));
				keys = deletedKeys(listener);
			}
		}
	}

	private void restore(Listener listener, Map<String, Object> selection) {
		move("deleted_play", "play", selection);
		Listeners.advance(this.jdbc, listener.id());
	}

	// Nothing is discarded while it is being restored.
	private void keep(Listener listener) {
		this.jdbc.sql("update listener set deleted_at = :now where id = :listener")
			.param("now", this.clock.millis())
			.param("listener", listener.id())
			.update();
	}

	private List<PlayKey> deletedKeys(Listener listener) {
		return this.jdbc.sql("""
				select started_at, item_id, listened_ms from deleted_play where listener_id = :listener limit :chunk
				""").param("listener", listener.id()).param("chunk", CHUNK).query(PlayRow::key).list();
	}

	/** Deletes for ever what can no longer be restored, and the items that nobody has. */
	@OnOneNode
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	public void discardOld() {
		long before = this.clock.instant().minus(RETENTION).toEpochMilli();
		boolean discarded = deleteInChunks(this.jdbc, "deleted_play", """
				listener_id in (select id from listener where deleted_at is null or deleted_at <= :before)
				""", Map.of("before", before));
		if (discarded) {
			this.items.removeUnused();
		}
	}

}
