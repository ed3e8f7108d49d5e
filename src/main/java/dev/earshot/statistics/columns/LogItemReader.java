package dev.earshot.statistics.columns;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import dev.earshot.history.log.PlayableKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads items into columns.
 */
@Repository
class LogItemReader {

	private static final String OF_LISTENER = """
			exists (select 1 from play where play.item_id = %1$s and play.listener_id = :listener)
			or %1$s in (select into_item_id from merged_item where listener_id = :listener)
			""";

	private final JdbcClient jdbc;

	LogItemReader(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns what a listener has played, and as what it counts. */
	ItemColumns read(int listener) {
		Map<Integer, Kind> kinds = new HashMap<>();
		this.jdbc.sql("select id, kind, album_id from item where " + OF_LISTENER.formatted("item.id"))
			.param("listener", listener)
			.query((RowCallbackHandler) (row) -> kinds.put(row.getInt(1), new Kind(PlayableKind.values()[row.getInt(2)],
					(row.getObject(3) instanceof Number number) ? number.intValue() : null)));
		ItemColumns items = new ItemColumns(
				new TreeSet<>(kinds.keySet()).stream().mapToInt(Integer::intValue).toArray());
		kinds.forEach((id, kind) -> items.set(items.place(id), kind.kind(), kind.album()));
		addArtists(items, listener);
		return items;
	}

	// An item may have been added since.
	private void addArtists(ItemColumns items, int listener) {
		this.jdbc
			.sql("select item_id, artist_id from item_artist where (" + OF_LISTENER.formatted("item_artist.item_id")
					+ ") order by item_id, place")
			.param("listener", listener)
			.query((RowCallbackHandler) (row) -> {
				int place = items.place(row.getInt(1));
				if (place >= 0) {
					items.addArtist(place, row.getInt(2));
				}
			});
	}

	private record Kind(PlayableKind kind, @Nullable Integer album) {
	}

}
