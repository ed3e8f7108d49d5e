package dev.earshot.imports.writing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.SearchText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The IDs of items, found or added many at a time. The names that an item has already
 * stay as they are: Spotify told it more than exports do.
 */
final class ItemIds {

	private static final int CACHED = 50_000;

	private static final String ANY = "select id, uri from item where uri in (:uris)";

	private static final String NAMED = ANY + " and title <> uri";

	private final JdbcClient jdbc;

	private final NameIds artists;

	private final NameIds albums;

	private final Cache<Object, Integer> cache = Caffeine.newBuilder().maximumSize(CACHED).build();

	ItemIds(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.artists = new NameIds(jdbc, "artist");
		this.albums = new NameIds(jdbc, "album");
	}

	/** Forgets everything, because a transaction that added some was rolled back. */
	void forget() {
		this.cache.invalidateAll();
		this.artists.forget();
		this.albums.forget();
	}

	/** Returns a function that knows the IDs of these items. */
	ToIntFunction<LoggedItem> of(Collection<LoggedItem> items) {
		Map<Object, LoggedItem> wanted = new LinkedHashMap<>();
		items.forEach((item) -> wanted.merge(key(item), item, (first, other) -> first.isNameless() ? other : first));
		Map<Object, Integer> ids = new HashMap<>(this.cache.getAllPresent(wanted.keySet()));
		wanted.keySet().removeAll(ids.keySet());
		findByUri(NAMED, wanted.values(), ids);
		findOrAdd(wanted.values().stream().filter((item) -> !ids.containsKey(key(item))).toList(), ids);
		wanted.values().stream().filter((item) -> !item.isNameless()).forEach((item) -> cache(item, ids));
		return (item) -> Objects.requireNonNull(ids.get(key(item)));
	}

	private void cache(LoggedItem item, Map<Object, Integer> ids) {
		this.cache.put(key(item), Objects.requireNonNull(ids.get(key(item))));
	}

	// An item with a URI may change its names.
	private static Object key(LoggedItem item) {
		return (item.uri() != null) ? item.uri()
				: new LoggedItem(item.kind(), null, item.title(), item.artists(), null, null);
	}

	private void findByUri(String sql, Collection<LoggedItem> items, Map<Object, Integer> ids) {
		Set<String> uris = new LinkedHashSet<>();
		items.stream().map(LoggedItem::uri).filter(Objects::nonNull).forEach(uris::add);
		NameIds.groups(uris)
			.forEach((group) -> this.jdbc.sql(sql)
				.param("uris", group)
				.query((RowCallbackHandler) (row) -> ids.put(String.valueOf(row.getString("uri")), row.getInt("id"))));
	}

	private void findOrAdd(List<LoggedItem> items, Map<Object, Integer> ids) {
		if (!items.isEmpty()) {
			Function<LoggedName, Integer> artistIds = this.artists
				.of(items.stream().flatMap((item) -> item.artists().stream()).toList());
			Function<LoggedName, Integer> albumIds = this.albums
				.of(items.stream().map(LoggedItem::album).filter(Objects::nonNull).toList());
			List<NewItem> fresh = items.stream().map((item) -> NewItem.of(item, artistIds, albumIds)).toList();
			addByUri(fresh.stream().filter((item) -> item.uri() != null).toList(), ids);
			findOrAddByNames(fresh.stream().filter((item) -> item.uri() == null).toList(), ids);
		}
	}

	// Another import may have added some at the same time. What has no names takes them.
	private void addByUri(List<NewItem> items, Map<Object, Integer> ids) {
		Map<String, Integer> added = new HashMap<>();
		NameIds.groups(items)
			.forEach((group) -> this.jdbc.sql("""
					insert into item (kind, uri, title, folded, album_id, duration_ms) values :rows
					on conflict (uri) do update set title = excluded.title, folded = excluded.folded,
						album_id = coalesce(excluded.album_id, item.album_id)
					where item.title = item.uri and excluded.title <> excluded.uri returning id, uri
					""")
				.param("rows", group.stream().map(NewItem::columns).toList())
				.query((RowCallbackHandler) (row) -> added.put(row.getString("uri"), row.getInt("id"))));
		addArtists(items.stream()
			.filter((item) -> added.containsKey(item.uri()))
			.collect(Collectors.toMap((item) -> Objects.requireNonNull(added.get(item.uri())), NewItem::artists)));
		findByUri(ANY, items.stream().map(NewItem::item).toList(), ids);
	}

	private void findOrAddByNames(List<NewItem> items, Map<Object, Integer> ids) {
		Map<Names, Integer> found = findByNames(items.stream().map((item) -> item.item().title()).distinct().toList());
		Map<Integer, List<Integer>> credits = new HashMap<>();
		for (NewItem item : items) {
			int id = found.computeIfAbsent(item.names(), (_) -> add(item, credits));
			ids.put(key(item.item()), id);
		}
		addArtists(credits);
	}

	private Map<Names, Integer> findByNames(List<String> titles) {
		Map<Integer, Names> names = new LinkedHashMap<>();
		NameIds.groups(titles).forEach((group) -> this.jdbc.sql("""
				select item.id, item.kind, item.title, credit.artist_id
				from item left join item_artist credit on credit.item_id = item.id
				where item.uri is null and item.title in (:titles) order by item.id desc, credit.place
				""").param("titles", group).query((RowCallbackHandler) (row) -> {
			Names each = new Names(PlayableKind.values()[row.getInt("kind")], String.valueOf(row.getString("title")),
					new ArrayList<>());
			List<Integer> artists = names.computeIfAbsent(row.getInt("id"), (_) -> each).artists();
			if (row.getObject("artist_id") instanceof Number artist) {
				artists.add(artist.intValue());
			}
		}));
		Map<Names, Integer> ids = new HashMap<>();
		names.forEach((id, each) -> ids.put(each, id));
		return ids;
	}

	private int add(NewItem item, Map<Integer, List<Integer>> credits) {
		int id = this.jdbc.sql("""
				insert into item (kind, uri, title, folded, album_id, duration_ms) values :rows returning id
				""").param("rows", List.<@Nullable Object[]>of(item.columns())).query(Integer.class).single();
		credits.put(id, item.artists());
		return id;
	}

	private void addArtists(Map<Integer, List<Integer>> credits) {
		List<Object[]> rows = new ArrayList<>();
		credits.forEach((item, artistIds) -> {
			for (int place = 0; place < artistIds.size(); place++) {
				rows.add(new Object[] { item, place, artistIds.get(place) });
			}
		});
		NameIds.groups(rows).forEach((group) -> this.jdbc.sql("""
				insert into item_artist (item_id, place, artist_id) values :rows
				on conflict (item_id, place) do update set artist_id = excluded.artist_id
				""").param("rows", group).update());
	}

	private record Names(PlayableKind kind, String title, List<Integer> artists) {
	}

	private record NewItem(LoggedItem item, List<Integer> artists, @Nullable Integer album) {

		static NewItem of(LoggedItem item, Function<LoggedName, Integer> artistIds,
				Function<LoggedName, Integer> albumIds) {
			LoggedName album = item.album();
			return new NewItem(item, item.artists().stream().map(artistIds).toList(),
					(album != null) ? albumIds.apply(album) : null);
		}

		@Nullable String uri() {
			return this.item.uri();
		}

		Names names() {
			return new Names(this.item.kind(), this.item.title(), this.artists);
		}

		@Nullable Object[] columns() {
			Duration duration = this.item.duration();
			return new @Nullable Object[] { this.item.kind().ordinal(), this.item.uri(), this.item.title(),
					SearchText.fold(this.item.title()), this.album,
					(duration != null) ? Long.valueOf(duration.toMillis()) : null };
		}

	}

}
