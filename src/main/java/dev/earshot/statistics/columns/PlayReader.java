package dev.earshot.statistics.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads plays in the order in which they began. They are read in many statements without
 * a transaction, because on SQLite, nobody could write to the database in the meantime.
 */
@Repository
class PlayReader {

	private static final int CHUNK = 50_000;

	private static final int BITS = 8;

	private static final int MASK = 0xff;

	// Several numbers in one, because drivers take long to hand over each of them. What
	// an export of Spotify did not tell has no report.
	private static final String PLAYS = """
			select started_at, item_id, listened_ms,
				cast(coalesce(context_id, 0) as bigint) * 16777216
					+ case when source = 1 and reported_at is null then 0 else source end * 65536
					+ end_reason * 256 + device
			from play
			where listener_id = :listener and (started_at, item_id, listened_ms) > (:startedAt, :item, :listened)
			and started_at < :end
			order by started_at, item_id, listened_ms limit :limit
			""";

	private final JdbcClient jdbc;

	private final int chunk;

	@Autowired
	PlayReader(JdbcClient jdbc) {
		this(jdbc, CHUNK);
	}

	PlayReader(JdbcClient jdbc, int chunk) {
		this.jdbc = jdbc;
		this.chunk = chunk;
	}

	/**
	 * Reads all plays of a listener, those of a long log in two halves at the same time.
	 * @return when the last one began
	 */
	long readAll(int listener, Places places, PlayColumnsBuilder columns) {
		Reading first = new Reading((play) -> places.add(play, columns), Long.MAX_VALUE);
		read(listener, first, this.chunk);
		return (first.rows < this.chunk) ? first.startedAt : readRest(listener, first, places, columns);
	}

	private long readRest(int listener, Reading first, Places places, PlayColumnsBuilder columns) {
		long middle = first.startedAt + (lastStart(listener) - first.startedAt) / 2 + 1;
		PlayColumnsBuilder rest = new PlayColumnsBuilder(this.chunk);
		Reading second = new Reading((play) -> places.add(play, rest), Long.MAX_VALUE);
		second.startedAt = middle - 1;
		second.item = Integer.MAX_VALUE;
		CompletableFuture<Void> other = CompletableFuture.runAsync(() -> readOn(listener, second),
				Thread::startVirtualThread);
		first.end = middle;
		readOn(listener, first);
		join(other);
		columns.addAll(rest);
		return second.hasRows ? second.startedAt : first.startedAt;
	}

	private long lastStart(int listener) {
		return this.jdbc.sql("select max(started_at) from play where listener_id = :listener")
			.param("listener", listener)
			.query(Long.class)
			.optional()
			.orElse(Long.MIN_VALUE);
	}

	private static void join(CompletableFuture<Void> other) {
		try {
			other.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private void readOn(int listener, Reading reading) {
		do {
			read(listener, reading, this.chunk);
		}
		while (reading.rows == this.chunk);
	}

	/** Returns the first plays that began after a moment. */
	List<ReadPlay> after(int listener, long moment, int limit) {
		List<ReadPlay> plays = new ArrayList<>();
		Reading reading = new Reading(plays::add, Long.MAX_VALUE);
		reading.startedAt = moment;
		reading.item = Integer.MAX_VALUE;
		read(listener, reading, limit);
		return plays;
	}

	private void read(int listener, Reading reading, int limit) {
		reading.rows = 0;
		this.jdbc.sql(PLAYS)
			.param("listener", listener)
			.param("startedAt", reading.startedAt)
			.param("item", reading.item)
			.param("listened", reading.listened)
			.param("end", reading.end)
			.param("limit", limit)
			.query(reading::add);
	}

	private static final class Reading {

		private final Consumer<ReadPlay> consumer;

		private long end;

		private long startedAt = Long.MIN_VALUE;

		private int item;

		private int listened;

		private int rows;

		private boolean hasRows;

		Reading(Consumer<ReadPlay> consumer, long end) {
			this.consumer = consumer;
			this.end = end;
		}

		void add(ResultSet row) throws SQLException {
			this.startedAt = row.getLong(1);
			this.item = row.getInt(2);
			this.listened = row.getInt(3);
			this.rows++;
			this.hasRows = true;
			long how = row.getLong(4);
			int context = (int) (how >>> 3 * BITS);
			this.consumer.accept(new ReadPlay(this.startedAt, this.item, this.listened,
					PlayCode.of((int) (how >>> 2 * BITS) & MASK, (int) (how >>> BITS) & MASK, (int) how & MASK),
					(context > 0) ? context : ContextRuns.UNKNOWN));
		}

	}

}
