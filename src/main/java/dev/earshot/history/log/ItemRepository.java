package dev.earshot.history.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;

import dev.earshot.history.log.credits.ItemArtists;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was played, by anybody: items with their artists and albums, and contexts. They
 * are found by their URI, or by their names if they have none, and take the names that
 * were seen last.
 */
@Repository
public class ItemRepository {

	private static final int GROUP = 500;

	private final JdbcClient jdbc;

	private final ItemArtists artists;

	public ItemRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.artists = new ItemArtists(jdbc);
	}

	/**
	 * Finds or adds an item, and gives it the names that Spotify tells, in the
	 * transaction of the caller.
	 */
	public int id(LoggedItem item) {
		List<Integer> artists = item.artists().stream().map((artist) -> id("artist", artist)).toList();
		Integer album = (item.album() != null) ? id("album", item.album()) : null;
		return (item.uri() != null) ? idByUri(item, artists, album) : idByNames(item, artists, album);
	}

	private int id(String table, LoggedName name) {
		return (name.uri() != null) ? idByUri(table, name) : idByName(table, name);
	}

	private int idByUri(String table, LoggedName name) {
		return this.jdbc
			.sql("insert into " + table + " (uri, name, folded) values (:uri, :name, :folded)"
					+ " on conflict (uri) do update set name = excluded.name, folded = excluded.folded returning id")
			.param("uri", name.uri())
			.param("name", name.name())
			.param("folded", SearchText.fold(name.name()))
			.query(Integer.class)
			.single();
	}

	private int idByName(String table, LoggedName name) {
		return this.jdbc.sql("select id from " + table + " where name = :name and uri is null order by id limit 1")
			.param("name", name.name())
			.query(Integer.class)
			.optional()
			.orElseGet(() -> add(table, name));
	}

	private int add(String table, LoggedName name) {
		return this.jdbc.sql("insert into " + table + " (name, folded) values (:name, :folded) returning id")
			.param("name", name.name())
			.param("folded", SearchText.fold(name.name()))
			.query(Integer.class)
			.single();
	}

	private int idByUri(LoggedItem item, List<Integer> artists, @Nullable Integer album) {
		int id = put(item, album);
		this.artists.set(id, artists);
		return id;
	}

	private int put(LoggedItem item, @Nullable Integer album) {
		return this.jdbc.sql("""
				insert into item (kind, uri, title, folded, album_id, duration_ms)
				values (:kind, :uri, :title, :folded, :album, :duration)
				on conflict (uri) do update set
					kind = case when item.kind = :chapter and excluded.kind = :episode
						then item.kind else excluded.kind end,
					title = excluded.title,
					folded = excluded.folded,
					album_id = coalesce(excluded.album_id, item.album_id),
					duration_ms = coalesce(excluded.duration_ms, item.duration_ms)
				returning id
				""")
			.param("kind", item.kind().ordinal())
			.param("chapter", PlayableKind.CHAPTER.ordinal())
			.param("episode", PlayableKind.EPISODE.ordinal())
			.param("uri", item.uri())
			.param("title", item.title())
			.param("folded", SearchText.fold(item.title()))
			.param("album", album)
			.param("duration", millis(item.duration()))
			.query(Integer.class)
			.single();
	}

	private static @Nullable Long millis(@Nullable Duration duration) {
		return (duration != null) ? Long.valueOf(duration.toMillis()) : null;
	}

	private int idByNames(LoggedItem item, List<Integer> artists, @Nullable Integer album) {
		return this.jdbc.sql("select id from item where uri is null and title = :title and kind = :kind order by id")
			.param("title", item.title())
			.param("kind", item.kind().ordinal())
			.query(Integer.class)
			.list()
			.stream()
			.filter((id) -> this.artists.of(id).equals(artists))
			.findFirst()
			.orElseGet(() -> idByUri(item, artists, album));
	}

	int id(LoggedContext context) {
		return (context.uri() != null) ? put(context) : idByKind(context);
	}

	private int idByKind(LoggedContext context) {
		return this.jdbc.sql("select id from play_context where kind = :kind and uri is null order by id limit 1")
			.param("kind", context.kind().ordinal())
			.query(Integer.class)
			.optional()
			.orElseGet(() -> put(context));
	}

	private int put(LoggedContext context) {
		return this.jdbc.sql("""
				insert into play_context (kind, uri, name) values (:kind, :uri, :name)
				on conflict (uri) do update set kind = excluded.kind, name = coalesce(excluded.name, play_context.name)
				returning id
				""")
			.param("kind", context.kind().ordinal())
			.param("uri", context.uri())
			.param("name", context.name())
			.query(Integer.class)
			.single();
	}

	Map<Integer, List<LoggedName>> artists(Set<Integer> items) {
		Map<Integer, List<LoggedName>> artists = new HashMap<>();
		if (!items.isEmpty()) {
			this.jdbc.sql("""
					select credit.item_id, artist.name, artist.uri
					from item_artist credit join artist on artist.id = credit.artist_id
					where credit.item_id in (:items) order by credit.item_id, credit.place
					""")
				.param("items", items)
				.query((RowCallbackHandler) (row) -> artists
					.computeIfAbsent(row.getInt("item_id"), (_) -> new ArrayList<>())
					.add(new LoggedName(row.getString("name"), row.getString("uri"))));
		}
		return artists;
	}

	/**
	 * Returns items by their IDs, without those that do not exist.
	 */
	public Map<Integer, LoggedItem> find(Set<Integer> ids) {
		Map<Integer, LoggedItem> items = new HashMap<>();
		ids.stream().gather(Gatherers.windowFixed(GROUP)).map(Set::copyOf).forEach((group) -> addTo(items, group));
		return items;
	}

	private void addTo(Map<Integer, LoggedItem> items, Set<Integer> ids) {
		Map<Integer, List<LoggedName>> artists = artists(ids);
		this.jdbc.sql("""
				select item.*, album.name as album_name, album.uri as album_uri
				from item left join album on album.id = item.album_id where item.id in (:ids)
				""").param("ids", ids).query((RowCallbackHandler) (row) -> {
			int id = row.getInt("id");
			items.put(id, PlayRow.item(row, artists.getOrDefault(id, List.of())));
		});
	}

	/**
	 * Deletes what is in no log any more, and what no rule about counting names. Names of
	 * playlists and files may be private.
	 */
	public void removeUnused() {
		this.jdbc.sql("""
				delete from item where not exists (select 1 from play where play.item_id = item.id)
				and not exists (select 1 from deleted_play where deleted_play.item_id = item.id)
				and not exists (select 1 from merged_item where merged_item.item_id = item.id)
				and not exists (select 1 from merged_item where merged_item.into_item_id = item.id)
				""").update();
		this.jdbc.sql("""
				delete from artist
				where not exists (select 1 from item_artist where item_artist.artist_id = artist.id)
				and not exists (select 1 from hidden_artist where hidden_artist.artist_id = artist.id)
				""").update();
		this.jdbc.sql("delete from album where not exists (select 1 from item where item.album_id = album.id)")
			.update();
		this.jdbc.sql("""
				delete from play_context
				where not exists (select 1 from play where play.context_id = play_context.id)
				and id not in (select context_id from deleted_play where context_id is not null)
				""").update();
	}

}
