package dev.earshot.scrobbling.range;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import dev.earshot.core.Interval;
import dev.earshot.history.log.PlayKey;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The ranges in the database, at most one for each target.
 */
@Repository
public class LogRanges {

	private final JdbcClient jdbc;

	public LogRanges(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<LogRange> find(String target) {
		return this.jdbc.sql("select * from scrobble_range where target_id = :target")
			.param("target", target)
			.query((row, _) -> range(row))
			.optional();
	}

	private static LogRange range(ResultSet row) throws SQLException {
		Interval began = new Interval(Instant.ofEpochMilli(row.getLong("began_at")),
				Instant.ofEpochMilli(row.getLong("ended_before")));
		return new LogRange(row.getString("target_id"), began, RangeState.valueOf(row.getString("state")),
				PlayKey.parse(row.getString("reached")).orElse(PlayKey.NEWEST),
				new RangeCounts(row.getInt("found"), row.getInt("known"), row.getInt("too_old"), row.getInt("queued")));
	}

	/**
	 * Has a range counted, in place of one that is over or was only counted.
	 * @return whether there was no other one under way
	 */
	public boolean begin(String target, Interval began) {
		return this.jdbc
			.sql("""
					insert into scrobble_range (target_id, began_at, ended_before, state, reached, found, known, too_old, queued)
					values (:target, :began, :end, 'COUNTING', :reached, 0, 0, 0, 0)
					on conflict (target_id) do update set began_at = excluded.began_at,
						ended_before = excluded.ended_before, state = excluded.state, reached = excluded.reached,
						found = 0, known = 0, too_old = 0, queued = 0
					where scrobble_range.state <> 'SENDING'
					""")
			.param("target", target)
			.param("began", began.start().toEpochMilli())
			.param("end", began.end().toEpochMilli())
			.param("reached", PlayKey.at(began.start()).toString())
			.update() > 0;
	}

	/** Has a counted range sent. Returns whether there was one. */
	public boolean confirm(String target) {
		return find(target).filter((range) -> range.state() == RangeState.COUNTED)
			.filter((range) -> confirm(range))
			.isPresent();
	}

	private boolean confirm(LogRange range) {
		return this.jdbc.sql("""
				update scrobble_range set state = 'SENDING', reached = :reached
				where target_id = :target and state = 'COUNTED'
				""")
			.param("target", range.target())
			.param("reached", PlayKey.at(range.began().start()).toString())
			.update() > 0;
	}

	/** Ends a range. Returns whether there was one that was not over. */
	public boolean cancel(String target) {
		return this.jdbc.sql("""
				update scrobble_range set state = 'CANCELLED'
				where target_id = :target and state in ('COUNTING', 'COUNTED', 'SENDING')
				""").param("target", target).update() > 0;
	}

	/**
	 * Keeps a range from being cancelled until the end of the transaction. Returns
	 * whether it is still as it was.
	 */
	boolean lock(LogRange range) {
		return this.jdbc.sql("""
				update scrobble_range set state = state
				where target_id = :target and state = :state and began_at = :began and reached = :reached
				""")
			.param("target", range.target())
			.param("state", range.state().name())
			.param("began", range.began().start().toEpochMilli())
			.param("reached", range.reached().toString())
			.update() > 0;
	}

	/** Notes how far a range is, unless it was cancelled or begun anew. */
	void advance(LogRange before, LogRange after) {
		this.jdbc.sql("""
				update scrobble_range set state = :state, reached = :reached, found = :found, known = :known,
					too_old = :tooOld, queued = :queued
				where target_id = :target and state = :before and began_at = :began and reached = :reachedBefore
				""")
			.param("target", after.target())
			.param("state", after.state().name())
			.param("reached", after.reached().toString())
			.param("found", after.counts().found())
			.param("known", after.counts().known())
			.param("tooOld", after.counts().tooOld())
			.param("queued", after.counts().queued())
			.param("before", before.state().name())
			.param("began", before.began().start().toEpochMilli())
			.param("reachedBefore", before.reached().toString())
			.update();
	}

}
