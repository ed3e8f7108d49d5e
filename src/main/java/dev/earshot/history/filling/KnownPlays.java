package dev.earshot.history.filling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import dev.earshot.history.log.Listener;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.PlaySource;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plays of a log with which Spotify's list is compared.
 */
@Repository
class KnownPlays {

	private static final Duration DAY = Duration.ofDays(1);

	// A literal, because it chooses the index.
	private static final String IS_FILLED_IN = "source = " + PlaySource.RECENTLY_PLAYED.ordinal();

	private final JdbcClient jdbc;

	KnownPlays(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the plays that went on at some time between two moments. */
	List<KnownPlay> between(Listener listener, Instant from, Instant to) {
		return this.jdbc
			.sql("""
					select play.started_at, play.item_id, play.listened_ms, play.ended_at, play.source, item.uri, item.folded
					from play join item on item.id = play.item_id
					where play.listener_id = :listener and play.started_at between :earliest and :to
					and play.ended_at >= :from
					""")
			.param("listener", listener.id())
			.param("earliest", from.minus(LoggedPlay.LONGEST).toEpochMilli())
			.param("from", from.toEpochMilli())
			.param("to", to.toEpochMilli())
			.query(KnownPlays::play)
			.list();
	}

	private static KnownPlay play(ResultSet row, int number) throws SQLException {
		PlayKey key = new PlayKey(row.getLong("started_at"), row.getInt("item_id"), row.getInt("listened_ms"));
		TimedItem item = new TimedItem(row.getString("uri"), String.valueOf(row.getString("folded")), key.startedAt(),
				row.getLong("ended_at"));
		return new KnownPlay(key, row.getInt("source") == PlaySource.RECENTLY_PLAYED.ordinal(), item);
	}

	/**
	 * Deletes what was filled in and has been recorded or imported since, which tells
	 * more. It is compared day by day, because an import may bring years.
	 * @param since of plays that began earlier, nothing new is known
	 */
	@Transactional
	void removeSuperseded(Listener listener, Instant since) {
		for (Instant day = nextFilledIn(listener, since); day != null; day = nextFilledIn(listener, day.plus(DAY))) {
			removeSuperseded(listener, day, day.plus(DAY));
		}
	}

	private @Nullable Instant nextFilledIn(Listener listener, Instant since) {
		return this.jdbc
			.sql("select started_at from play where listener_id = :listener and started_at >= :since and "
					+ IS_FILLED_IN + " order by started_at limit 1")
			.param("listener", listener.id())
			.param("since", since.toEpochMilli())
			.query(Long.class)
			.optional()
			.map(Instant::ofEpochMilli)
			.orElse(null);
	}

	private void removeSuperseded(Listener listener, Instant from, Instant to) {
		List<KnownPlay> plays = between(listener, from.minusMillis(TimedItem.SHORTEST), to.plus(LoggedPlay.LONGEST));
		List<KnownPlay> filledIn = plays.stream().filter(KnownPlay::isFilledIn).toList();
		List<TimedItem> better = plays.stream().filter((play) -> !play.isFilledIn()).map(KnownPlay::item).toList();
		SamePlays.find(filledIn.stream().map(KnownPlay::item).toList(), better)
			.keySet()
			.forEach((play) -> remove(listener, filledIn.get(play).key()));
	}

	private void remove(Listener listener, PlayKey key) {
		this.jdbc
			.sql("delete from play where listener_id = :listener and started_at = :startedAt"
					+ " and item_id = :item and listened_ms = :listened and " + IS_FILLED_IN)
			.param("listener", listener.id())
			.param("startedAt", key.startedAt())
			.param("item", key.item())
			.param("listened", key.listened())
			.update();
		Listeners.advance(this.jdbc, listener.id());
	}

	/** Returns those for whom an import has ended since a moment. */
	Set<AccountId> importedSince(Instant moment) {
		return this.jdbc
			.sql("select account_id from listener where id in (select listener_id from play_import"
					+ " where finished_at >= :moment)")
			.param("moment", moment.toEpochMilli())
			.query(String.class)
			.list()
			.stream()
			.map(AccountId::new)
			.collect(Collectors.toSet());
	}

}
