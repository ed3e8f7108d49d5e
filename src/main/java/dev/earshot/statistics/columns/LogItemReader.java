package dev.earshot.statistics.columns;

import dev.earshot.history.log.PlayableKind;

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
		ItemColumnsBuilder items = new ItemColumnsBuilder();
		this.jdbc
			.sql("select id, kind, album_id from item where (" + OF_LISTENER.formatted("item.id") + ") order by id")
			.param("listener", listener)
			.query((RowCallbackHandler) (row) -> items.add(row.getInt(1), PlayableKind.values()[row.getInt(2)],
					(row.getObject(3) instanceof Number number) ? number.intValue() : null));
		// An item may have been added since.
		this.jdbc
			.sql("select item_id, artist_id from item_artist where (" + OF_LISTENER.formatted("item_artist.item_id")
					+ ") order by item_id, place")
			.param("listener", listener)
			.query((RowCallbackHandler) (row) -> items.addArtist(row.getInt(1), row.getInt(2)));
		return items.build();
	}

}
