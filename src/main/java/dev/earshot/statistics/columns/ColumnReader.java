package dev.earshot.statistics.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.PlayableKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a log into columns. Plays of hidden artists are left out, and what is merged has
 * the item as which it counts.
 */
@Repository
class ColumnReader {

	private static final int FETCHED = 5_000;

	private static final String PLAYED = """
			exists (select 1 from play where play.item_id = %s and play.listener_id = :listener)""";

	private final JdbcClient jdbc;

	private final CountingRules rules;

	ColumnReader(JdbcClient jdbc, CountingRules rules) {
		this.jdbc = jdbc;
		this.rules = rules;
	}

	// In one transaction, so that the driver of PostgreSQL does not read all rows at
	// once.
	@Transactional(readOnly = true)
	PlayColumns read(int listener) {
		Map<Integer, Integer> merged = this.rules.merged(listener);
		ItemColumns items = items(listener, Set.copyOf(merged.values()));
		return new Plays(items, places(items, merged, this.rules.uncounted(listener))).read(listener);
	}

	private ItemColumns items(int listener, Set<Integer> targets) {
		Set<Integer> ids = new TreeSet<>(targets);
		Map<Integer, Kind> kinds = new HashMap<>();
		this.jdbc
			.sql("select id, kind, album_id from item where " + PLAYED.formatted("item.id")
					+ " or id in (select into_item_id from merged_item where listener_id = :listener)")
			.param("listener", listener)
			.withFetchSize(FETCHED)
			.query((RowCallbackHandler) (row) -> {
				ids.add(row.getInt("id"));
				Integer album = (row.getObject("album_id") instanceof Number number) ? number.intValue() : null;
				kinds.put(row.getInt("id"), new Kind(PlayableKind.values()[row.getInt("kind")], album));
			});
		ItemColumns items = new ItemColumns(ids.stream().mapToInt(Integer::intValue).toArray());
		kinds.forEach((id, kind) -> items.set(items.place(id), kind.kind(), kind.album()));
		addArtists(listener, items);
		return items;
	}

	private void addArtists(int listener, ItemColumns items) {
		this.jdbc
			.sql("select item_id, artist_id from item_artist where " + PLAYED.formatted("item_artist.item_id")
					+ " or item_id in (select into_item_id from merged_item where listener_id = :listener)"
					+ " order by item_id, place")
			.param("listener", listener)
			.withFetchSize(FETCHED)
			.query((RowCallbackHandler) (row) -> items.addArtist(items.place(row.getInt("item_id")),
					row.getInt("artist_id")));
	}

	// As what each item counts; what does not count is not there.
	private static Map<Integer, Integer> places(ItemColumns items, Map<Integer, Integer> merged,
			Set<Integer> uncounted) {
		Map<Integer, Integer> places = new HashMap<>();
		for (int place = 0; place < items.size(); place++) {
			int id = items.id(place);
			if (!uncounted.contains(id)) {
				places.put(id, items.place(merged.getOrDefault(id, id)));
			}
		}
		return places;
	}

	private record Kind(PlayableKind kind, @Nullable Integer album) {
	}

	private final class Plays {

		private final ItemColumns items;

		private final Map<Integer, Integer> places;

		private final PlayColumnsBuilder columns = new PlayColumnsBuilder(FETCHED);

		Plays(ItemColumns items, Map<Integer, Integer> places) {
			this.items = items;
			this.places = places;
		}

		PlayColumns read(int listener) {
			ColumnReader.this.jdbc.sql("""
					select started_at, item_id, listened_ms,
						case when source = 1 and reported_at is null then 0 else source end,
						end_reason, device, context_id
					from play
					where listener_id = :listener order by started_at
					""").param("listener", listener).withFetchSize(FETCHED).query((RowCallbackHandler) this::add);
			return this.columns.build(this.items);
		}

		// By number, since drivers look up a name for each row.
		private void add(ResultSet row) throws SQLException {
			Integer place = this.places.get(row.getInt(2));
			if (place != null) {
				this.columns.add(row.getLong(1), row.getInt(3), place,
						PlayCode.of(row.getInt(4), row.getInt(5), row.getInt(6)), context(row));
			}
		}

		private static int context(ResultSet row) throws SQLException {
			int id = row.getInt(7);
			return row.wasNull() ? ContextRuns.UNKNOWN : id;
		}

	}

}
