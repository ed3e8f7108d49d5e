package dev.earshot.history.recording;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.PlaySource;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The plays of a log by where they are known from.
 */
@Repository
public class SourcePlays {

	private static final int CHUNK = 5_000;

	private final JdbcClient jdbc;

	private final ItemRepository items;

	private final TransactionOperations transactions;

	SourcePlays(JdbcClient jdbc, ItemRepository items, TransactionOperations transactions) {
		this.jdbc = jdbc;
		this.items = items;
		this.transactions = transactions;
	}

	/** Returns how many plays there are of each source. */
	public Map<PlaySource, Long> count(Listener listener) {
		Map<PlaySource, Long> counts = new EnumMap<>(PlaySource.class);
		Stream.of(PlaySource.values()).forEach((source) -> counts.put(source, 0L));
		this.jdbc.sql("""
				select case when import_id is not null then :imported else source end as known_from, count(*) as plays
				from play where listener_id = :listener group by known_from
				""")
			.param("imported", PlaySource.IMPORTED.ordinal())
			.param("listener", listener.id())
			.query((RowCallbackHandler) (row) -> counts.put(PlaySource.values()[row.getInt("known_from")],
					row.getLong("plays")));
		return counts;
	}

	/**
	 * Deletes for ever what is known from a source, in many short transactions, so that
	 * nobody else has to wait for the database. What would bring it back ends first.
	 */
	void delete(Listener listener, PlaySource source, Instant now) {
		switch (source) {
			case RECORDED -> beginAgain(listener, now);
			case IMPORTED -> deleteImports(listener);
			case RECENTLY_PLAYED -> fillFrom(listener, now);
		}
		deletePlays(listener, source);
		this.transactions.executeWithoutResult((_) -> {
			deleteRest(listener, source);
			this.items.removeUnused();
			Listeners.advance(this.jdbc, listener.id());
		});
	}

	private void deletePlays(Listener listener, PlaySource source) {
		boolean isMore = true;
		while (isMore) {
			isMore = Boolean.TRUE.equals(this.transactions.execute((_) -> deleteChunk(listener, source)));
		}
	}

	// Gaps tell when nothing was recorded. Spotify's list tells what was recorded, too.
	private void beginAgain(Listener listener, Instant now) {
		this.jdbc.sql("""
				update listener set
					recording_since = case when recording_since is null then null else cast(:now as bigint) end,
					recorded_until = case when recording_since is null then null else cast(:now as bigint) end
				where id = :listener
				""").param("now", now.toEpochMilli()).param("listener", listener.id()).update();
		fillFrom(listener, now);
		this.jdbc.sql("delete from listening_gap where listener_id = :listener and import_id is null")
			.param("listener", listener.id())
			.update();
	}

	private void fillFrom(Listener listener, Instant now) {
		this.jdbc.sql("update listener set fill_from = :now where id = :listener")
			.param("now", now.toEpochMilli())
			.param("listener", listener.id())
			.update();
	}

	// An import that is being read ends when it is not there any more.
	private void deleteImports(Listener listener) {
		this.jdbc.sql("delete from play_import where listener_id = :listener")
			.param("listener", listener.id())
			.update();
		this.jdbc.sql("delete from listening_gap where listener_id = :listener and import_id is not null")
			.param("listener", listener.id())
			.update();
	}

	// Each is another version of the log, because pages are seen between them.
	private boolean deleteChunk(Listener listener, PlaySource source) {
		int deleted = this.jdbc.sql("""
				delete from play where (listener_id, started_at, item_id, listened_ms) in (
					select listener_id, started_at, item_id, listened_ms from play
					where listener_id = :listener and %s limit :chunk)
				""".formatted(condition(source)))
			.param("listener", listener.id())
			.param("source", source.ordinal())
			.param("chunk", CHUNK)
			.update();
		Listeners.advance(this.jdbc, listener.id());
		return deleted > 0;
	}

	// An import of a log also brings plays of which Spotify's list had told.
	private static String condition(PlaySource source) {
		return switch (source) {
			case RECORDED -> "source = :source";
			case RECENTLY_PLAYED -> "(source = :source and import_id is null)";
			case IMPORTED -> "(source = :source or import_id is not null)";
		};
	}

	private void deleteRest(Listener listener, PlaySource source) {
		this.jdbc.sql("delete from deleted_play where listener_id = :listener and " + condition(source))
			.param("listener", listener.id())
			.param("source", source.ordinal())
			.update();
	}

}
