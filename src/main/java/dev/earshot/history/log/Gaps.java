package dev.earshot.history.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The gaps in everybody's log.
 */
@Repository
public class Gaps {

	private final JdbcClient jdbc;

	Gaps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds a gap, unless it is too short to matter. A server that is killed before it has
	 * stored up to when the log is complete finds a longer one after the next start.
	 */
	public void add(AccountId account, Gap gap) {
		if (gap.isLong()) {
			this.jdbc.sql("""
					insert into listening_gap (listener_id, began_at, ended_at, reason)
					select id, :beganAt, :endedAt, :reason from listener where account_id = :account
					on conflict (listener_id, began_at) do update set ended_at = excluded.ended_at
						where excluded.ended_at > listening_gap.ended_at
					""")
				.param("beganAt", gap.beganAt().toEpochMilli())
				.param("endedAt", gap.endedAt().toEpochMilli())
				.param("reason", gap.reason().ordinal())
				.param("account", account.value())
				.update();
		}
	}

	/**
	 * Returns the gaps that began within a time, the newest first, without those that one
	 * play covers, and without those about which an import told: one of its files spans
	 * them, and it brought a play within them. Spotify's list closes none: it leaves out
	 * whatever is no track, and some tracks.
	 * @param from inclusive, in milliseconds
	 * @param to exclusive, in milliseconds
	 */
	public List<Gap> between(Listener listener, long from, long to, int limit) {
		return this.jdbc.sql("""
				select * from listening_gap gap
				where listener_id = :listener and began_at >= :from and began_at < :to and not exists (
					select 1 from play where play.listener_id = gap.listener_id
					and play.started_at between gap.began_at - :longest and gap.began_at
					and play.ended_at >= gap.ended_at and play.source <> :listed)
				and not exists (
					select 1 from play_import told join import_file file on file.import_id = told.id
					where told.listener_id = gap.listener_id
					and file.first_at <= gap.began_at and file.last_at >= gap.ended_at
					and exists (
						select 1 from play where play.listener_id = gap.listener_id
						and play.started_at >= gap.began_at and play.started_at < gap.ended_at
						and play.ended_at <= gap.ended_at and play.import_id = told.id
						and play.source <> :listed))
				order by began_at desc limit :limit
				""")
			.param("listener", listener.id())
			.param("from", from)
			.param("to", to)
			.param("longest", LoggedPlay.LONGEST.toMillis())
			.param("listed", PlaySource.RECENTLY_PLAYED.ordinal())
			.param("limit", limit)
			.query(Gaps::gap)
			.list();
	}

	private static Gap gap(ResultSet row, int number) throws SQLException {
		return new Gap(Instant.ofEpochMilli(row.getLong("began_at")), Instant.ofEpochMilli(row.getLong("ended_at")),
				GapReason.values()[row.getInt("reason")]);
	}

	/** Returns all gaps of a log, the newest first. */
	public List<Gap> all(Listener listener) {
		return between(listener, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);
	}

}
