package dev.earshot.imports.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import dev.earshot.history.log.PlaySource;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays of a log whose times rows are compared with, because they do not come from a row
 * of the same kind and so have other times.
 */
final class ComparedPlays {

	// Hardly any play is longer: where to look for those that began earlier.
	private static final long LONGEST = 12 * 60 * 60 * 1000;

	private static final long TOLERANCE = 70_000;

	// Account data tells the end cut to the minute.
	private static final long MINUTE = 60_000;

	private static final String PLAYS = """
			select play.started_at, play.ended_at, play.item_id, item.uri, item.folded
			from play join item on item.id = play.item_id
			where play.listener_id = :listener and play.started_at between :from and :to""";

	private static final String WITHOUT_ROW = " and play.reported_at is null";

	private static final String OF_OTHERS = " and (play.import_id is null or play.import_id <> %d)";

	private static final String NOT_LISTED = " and play.source <> " + PlaySource.RECENTLY_PLAYED.ordinal();

	private final Map<Object, NavigableMap<Long, Timespan>> plays = new HashMap<>();

	private ComparedPlays() {
	}

	/**
	 * Returns the plays that were not imported from exports of Spotify.
	 * @param rows the plays are about as old as these
	 */
	static ComparedPlays withoutRow(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, rows, WITHOUT_ROW);
	}

	/** Returns those of them that the import has not brought itself. */
	static ComparedPlays withoutRowOfOthers(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, rows, WITHOUT_ROW + OF_OTHERS.formatted(target.id()));
	}

	/** Returns the plays that the import has not brought itself. */
	static ComparedPlays ofOthers(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, rows, OF_OTHERS.formatted(target.id()));
	}

	/** Returns those of them of which more is known than that Spotify lists them. */
	static ComparedPlays ofOthersNotListed(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, rows, OF_OTHERS.formatted(target.id()) + NOT_LISTED);
	}

	private static ComparedPlays read(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows, String condition) {
		ComparedPlays compared = new ComparedPlays();
		jdbc.sql(PLAYS + condition)
			.param("listener", target.listener())
			.param("from", rows.stream().mapToLong(ImportRow::startedAt).min().orElse(0) - LONGEST)
			.param("to", rows.stream().mapToLong(ImportRow::endedAt).max().orElse(0) + TOLERANCE)
			.query((RowCallbackHandler) (row) -> {
				Timespan time = new Timespan(row.getLong("started_at"), row.getLong("ended_at"));
				compared.add(row.getInt("item_id"), time);
				boolean isCut = row.getString("uri") == null && time.to() % MINUTE == 0;
				compared.add(String.valueOf(row.getString("folded")),
						isCut ? new Timespan(time.from(), time.to() + MINUTE) : time);
			});
		return compared;
	}

	private void add(Object item, Timespan time) {
		this.plays.computeIfAbsent(item, (_) -> new TreeMap<>()).put(time.from(), time);
	}

	/**
	 * Returns whether one of them is the same play. Spotify may tell another URI of the
	 * same recording later, so titles are compared, too.
	 * @param item the ID of the item of the row
	 */
	boolean contain(ImportRow row, int item) {
		return contain(item, row.time()) || contain(row.folded(), row.time());
	}

	/**
	 * Returns whether one of them is the same play.
	 * @param item the ID of the item, or its folded title
	 */
	boolean contain(Object item, Timespan time) {
		NavigableMap<Long, Timespan> sameItem = this.plays.get(item);
		return sameItem != null && sameItem.subMap(time.from() - LONGEST, time.to() + TOLERANCE)
			.values()
			.stream()
			.anyMatch(time::isSamePlay);
	}

}
