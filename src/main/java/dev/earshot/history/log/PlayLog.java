package dev.earshot.history.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plays of everybody who has a log.
 */
@Repository
public class PlayLog {

	private static final int CHUNK = 500;

	// The outer order repeats the inner one, which a join need not keep. With a plus
	// before the listener, SQLite finds plays by their item instead of reading all.
	private static final String PAGE = """
			select play.*, item.kind, item.uri, item.title, item.duration_ms,
				album.name as album_name, album.uri as album_uri,
				play_context.kind as context_kind, play_context.uri as context_uri, play_context.name as context_name
			from (
				select * from play
				where %4$slistener_id = :listener
				and (started_at, item_id, listened_ms) %1$s (:startedAt, :item, :listened) %3$s
				order by started_at %2$s, item_id %2$s, listened_ms %2$s limit :limit
			) play
			join item on item.id = play.item_id
			left join album on album.id = item.album_id
			left join play_context on play_context.id = play.context_id
			order by play.started_at %2$s, play.item_id %2$s, play.listened_ms %2$s
			""";

	private final JdbcClient jdbc;

	private final ItemRepository items;

	PlayLog(JdbcClient jdbc, ItemRepository items) {
		this.jdbc = jdbc;
		this.items = items;
	}

	/**
	 * Adds a play, unless recording was off when it began. A play that is added twice
	 * counts once. One of Spotify's list is not added either if it may have begun before
	 * the end of a play that was deleted.
	 */
	@Transactional
	public void add(AccountId account, LoggedPlay play) {
		recordingListener(account, play).ifPresent((listener) -> insert(listener, play));
	}

	private Optional<Integer> recordingListener(AccountId account, LoggedPlay play) {
		return this.jdbc.sql("""
				select id from listener where account_id = :account and recording_since <= :startedAt
				and (:source <> :listed or fill_from is null or fill_from <= :startedAt)
				""")
			.param("account", account.value())
			.param("startedAt", play.startedAt().toEpochMilli())
			.param("source", play.source().ordinal())
			.param("listed", PlaySource.RECENTLY_PLAYED.ordinal())
			.query(Integer.class)
			.optional();
	}

	private void insert(int listener, LoggedPlay play) {
		int item = this.items.id(play.item());
		if (!isKnown(listener, play, item)) {
			Integer context = (play.context() != null) ? this.items.id(play.context()) : null;
			this.jdbc.sql("""
					insert into play (listener_id, started_at, item_id, listened_ms, ended_at, source, device,
						context_id, start_reason, end_reason, reported_at)
					values (:listener, :startedAt, :item, :listened, :endedAt, :source, :device,
						:context, :start, :end, :reportedAt)
					""")
				.param("listener", listener)
				.param("startedAt", play.startedAt().toEpochMilli())
				.param("item", item)
				.param("listened", play.listened().toMillis())
				.param("endedAt", play.endedAt().toEpochMilli())
				.param("source", play.source().ordinal())
				.param("device", play.device().ordinal())
				.param("context", context)
				.param("start", play.start().ordinal())
				.param("end", play.end().ordinal())
				.param("reportedAt", reportedAt(play))
				.update();
			Listeners.advanceByPlay(this.jdbc, listener);
		}
	}

	// A play without a report wins over imports.
	private static @Nullable Long reportedAt(LoggedPlay play) {
		return (play.source() == PlaySource.RECENTLY_PLAYED) ? Long.valueOf(play.endedAt().toEpochMilli()) : null;
	}

	private boolean isKnown(int listener, LoggedPlay play, int item) {
		return this.jdbc.sql("""
				select count(*) from play
				where listener_id = :listener and started_at = :startedAt and item_id = :item
				""")
			.param("listener", listener)
			.param("startedAt", play.startedAt().toEpochMilli())
			.param("item", item)
			.query(Integer.class)
			.single() > 0;
	}

	/** Returns the plays before a key, the newest first. */
	public List<StoredPlay> before(Listener listener, PlayFilter filter, PlayKey key, int limit) {
		return page("<", "desc", listener, filter, key, limit);
	}

	/** Returns the plays after a key, the newest first. */
	public List<StoredPlay> after(Listener listener, PlayFilter filter, PlayKey key, int limit) {
		return page(">", "asc", listener, filter, key, limit).reversed();
	}

	private List<StoredPlay> page(String sign, String order, Listener listener, PlayFilter filter, PlayKey key,
			int limit) {
		List<StoredPlay> plays = this.jdbc
			.sql(PAGE.formatted(sign, order, filter.sql(), filter.isOfFewItems() ? "+" : ""))
			.param("listener", listener.id())
			.param("startedAt", key.startedAt())
			.param("item", key.item())
			.param("listened", key.listened())
			.param("limit", limit)
			.params(filter.parameters())
			.query(PlayRow::read)
			.list();
		return withArtists(plays);
	}

	private List<StoredPlay> withArtists(List<StoredPlay> plays) {
		Map<Integer, List<LoggedName>> artists = this.items
			.artists(plays.stream().map((stored) -> stored.key().item()).collect(Collectors.toSet()));
		return plays.stream()
			.map((stored) -> PlayRow.withArtists(stored, artists.getOrDefault(stored.key().item(), List.of())))
			.toList();
	}

	/** Returns whether a filter shows a play. */
	public boolean contains(Listener listener, PlayFilter filter) {
		return this.jdbc
			.sql("select 1 from play where " + (filter.isOfFewItems() ? "+" : "") + "listener_id = :listener"
					+ filter.sql() + " limit 1")
			.param("listener", listener.id())
			.params(filter.parameters())
			.query(Integer.class)
			.optional()
			.isPresent();
	}

	public long count(Listener listener, PlayFilter filter) {
		return this.jdbc.sql("select count(*) from play where listener_id = :listener" + filter.sql())
			.param("listener", listener.id())
			.params(filter.parameters())
			.query(Long.class)
			.single();
	}

	/** Returns the items of the plays that a filter shows, the most played first. */
	public List<Integer> items(Listener listener, PlayFilter filter, int limit) {
		return this.jdbc
			.sql("select item_id from play where listener_id = :listener" + filter.sql()
					+ " group by item_id order by count(*) desc, item_id limit :limit")
			.param("listener", listener.id())
			.param("limit", limit)
			.params(filter.parameters())
			.query(Integer.class)
			.list();
	}

	/**
	 * Reads all plays that a filter shows, the oldest first, with a few hundred in memory
	 * at a time.
	 */
	public void forEach(Listener listener, PlayFilter filter, Consumer<StoredPlay> consumer) {
		PlayKey last = new PlayKey(Long.MIN_VALUE, 0, 0);
		for (List<StoredPlay> chunk = chunkAfter(listener, filter, last); !chunk.isEmpty(); chunk = chunkAfter(listener,
				filter, last)) {
			chunk.reversed().forEach(consumer);
			last = chunk.getFirst().key();
		}
	}

	private List<StoredPlay> chunkAfter(Listener listener, PlayFilter filter, PlayKey key) {
		return after(listener, filter, key, CHUNK);
	}

}
