package dev.earshot.imports.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.PlaySource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays of a log whose times rows are compared with, because they do not come from a row
 * of the same kind and so have other times.
 */
final class ComparedPlays {

	private static final String PLAYS = """
			select play.started_at, play.ended_at, play.item_id, item.uri is null as is_named, item.folded
			from play join item on item.id = play.item_id
			where play.listener_id = :listener and play.started_at between :from and :to""";

	private static final String WITHOUT_ROW = " and play.reported_at is null";

	private static final String OF_OTHERS = " and (play.import_id is null or play.import_id <> %d)";

	private static final String NOT_LISTED = " and play.source <> " + PlaySource.RECENTLY_PLAYED.ordinal();

	private final PlayQuery query;

	private final ImportTarget target;

	private ComparedPlays(JdbcClient jdbc, ImportTarget target, String condition) {
		this.query = new PlayQuery(jdbc, PLAYS + condition);
		this.target = target;
	}

	/** Returns the plays that were not imported from exports of Spotify. */
	static ComparedPlays withoutRow(JdbcClient jdbc, ImportTarget target) {
		return new ComparedPlays(jdbc, target, WITHOUT_ROW);
	}

	/** Returns those of them that the import has not brought itself. */
	static ComparedPlays withoutRowOfOthers(JdbcClient jdbc, ImportTarget target) {
		return new ComparedPlays(jdbc, target, WITHOUT_ROW + OF_OTHERS.formatted(target.id()));
	}

	/** Returns the plays that the import has not brought itself. */
	static ComparedPlays ofOthers(JdbcClient jdbc, ImportTarget target) {
		return new ComparedPlays(jdbc, target, OF_OTHERS.formatted(target.id()));
	}

	/** Returns those of them of which more is known than that Spotify lists them. */
	static ComparedPlays ofOthersNotListed(JdbcClient jdbc, ImportTarget target) {
		return new ComparedPlays(jdbc, target, OF_OTHERS.formatted(target.id()) + NOT_LISTED);
	}

	/**
	 * Returns the rows that are none of these plays. Spotify may tell another URI of the
	 * same recording later, so titles are compared, too.
	 * @param ids knows the IDs of the items of these rows
	 */
	List<ImportRow> without(List<ImportRow> rows, ToIntFunction<LoggedItem> ids) {
		return without(
				new ComparedRows(rows, ImportRow::time, (row) -> Stream.of(ids.applyAsInt(row.item()), row.folded())));
	}

	/**
	 * Returns the rows of account data that are none of these plays.
	 */
	List<ImportRow> withoutNamed(List<ImportRow> rows) {
		return without(new ComparedRows(rows, ImportRow::withinAMinute, (row) -> Stream.of(row.folded())));
	}

	private List<ImportRow> without(ComparedRows rows) {
		this.query.read(this.target, rows.times(), (play) -> compare(rows, play));
		return rows.others();
	}

	private static void compare(ComparedRows rows, ResultSet play) throws SQLException {
		Timespan time = new Timespan(play.getLong("started_at"), play.getLong("ended_at"));
		rows.compare(play.getInt("item_id"), time);
		// Account data tells the end cut to the minute.
		boolean isCut = play.getBoolean("is_named") && time.to() % ImportRow.MINUTE == 0;
		rows.compare(String.valueOf(play.getString("folded")),
				isCut ? new Timespan(time.from(), time.to() + ImportRow.MINUTE) : time);
	}

}
