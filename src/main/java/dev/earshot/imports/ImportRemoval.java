package dev.earshot.imports;

import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes imports with all that they brought.
 */
@Component
class ImportRemoval {

	private static final int CHUNK = 5_000;

	private final JdbcClient jdbc;

	private final ItemRepository items;

	private final TransactionOperations transactions;

	ImportRemoval(JdbcClient jdbc, ItemRepository items, TransactionOperations transactions) {
		this.jdbc = jdbc;
		this.items = items;
		this.transactions = transactions;
	}

	/**
	 * Deletes an import of a listener that is over. Returns whether there was one.
	 */
	boolean remove(Listener listener, int id) {
		boolean isOver = isOver(listener, id);
		if (isOver) {
			deletePlays(listener, id);
			this.transactions.executeWithoutResult((_) -> {
				deleteRest(id);
				Listeners.advance(this.jdbc, listener.id());
			});
		}
		return isOver;
	}

	private boolean isOver(Listener listener, int id) {
		return this.jdbc.sql("""
				select count(*) from play_import
				where id = :id and listener_id = :listener and finished_at is not null
				""").param("id", id).param("listener", listener.id()).query(Integer.class).single() > 0;
	}

	// In many short transactions, so that nobody else has to wait for the database. Each
	// is another version of the log, because pages are seen between them.
	private void deletePlays(Listener listener, int id) {
		boolean isMore = true;
		while (isMore) {
			isMore = Boolean.TRUE.equals(this.transactions.execute((_) -> deleteChunk(listener, id)));
		}
	}

	private boolean deleteChunk(Listener listener, int id) {
		int deleted = this.jdbc.sql("""
				delete from play where (listener_id, started_at, item_id, listened_ms) in (
					select listener_id, started_at, item_id, listened_ms from play where import_id = :id limit :chunk)
				""").param("id", id).param("chunk", CHUNK).update();
		Listeners.advance(this.jdbc, listener.id());
		return deleted > 0;
	}

	// What was deleted last belongs to it, too, and may have been brought back meanwhile.
	private void deleteRest(int id) {
		for (String table : new String[] { "deleted_play", "play", "listening_gap" }) {
			this.jdbc.sql("delete from " + table + " where import_id = :id").param("id", id).update();
		}
		this.jdbc.sql("delete from play_import where id = :id").param("id", id).update();
		this.items.removeUnused();
	}

}
