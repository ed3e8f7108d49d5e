package dev.earshot.statistics.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
			select started_at,
				cast(item_id as bigint) * 2147483648 + listened_ms,
				cast(coalesce(context_id, 0) as bigint) * 16777216
					+ case when source = 1 and reported_at is null then 0 else source end * 65536
					+ end_reason * 256 + device
			from play
			where listener_id = :listener and (started_at, item_id, listened_ms) > (:startedAt, :item, :listened)
			order by started_at, item_id, listened_ms limit :limit
			""";

	private final JdbcClient jdbc;

	PlayReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Shows all plays of a listener.
	 * @return when the last one began
	 */
	long readAll(int listener, Consumer<ReadPlay> consumer) {
		Reading reading = new Reading(consumer);
		do {
			read(listener, reading, CHUNK);
		}
		while (reading.isFull(CHUNK));
		return reading.startedAt;
	}

	/** Returns the first plays that began after a moment. */
	List<ReadPlay> after(int listener, long moment, int limit) {
		List<ReadPlay> plays = new ArrayList<>();
		Reading reading = new Reading(plays::add);
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
			.param("limit", limit)
			.query(reading::add);
	}

	private static final class Reading {

		private final Consumer<ReadPlay> consumer;

		private long startedAt = Long.MIN_VALUE;

		private int item;

		private int listened;

		private int rows;

		Reading(Consumer<ReadPlay> consumer) {
			this.consumer = consumer;
		}

		void add(ResultSet row) throws SQLException {
			this.startedAt = row.getLong(1);
			long played = row.getLong(2);
			long how = row.getLong(3);
			this.item = (int) (played >>> Integer.SIZE - 1);
			this.listened = (int) played & Integer.MAX_VALUE;
			this.rows++;
			int context = (int) (how >>> 3 * BITS);
			this.consumer.accept(new ReadPlay(this.startedAt, this.item, this.listened,
					PlayCode.of((int) (how >>> 2 * BITS) & MASK, (int) (how >>> BITS) & MASK, (int) how & MASK),
					(context > 0) ? context : ContextRuns.UNKNOWN));
		}

		boolean isFull(int limit) {
			return this.rows == limit;
		}

	}

}
