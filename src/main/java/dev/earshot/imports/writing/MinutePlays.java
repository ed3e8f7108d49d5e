package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import dev.earshot.imports.writing.ImportRow.MinuteKey;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imported plays of a log by the minute in which they were reported and their listened
 * time. Both are the same in all exports, while names change and account data has no
 * URIs.
 */
final class MinutePlays {

	private static final long MINUTE = 60_000;

	private static final String PLAYS = """
			select play.started_at, play.item_id, play.listened_ms, play.reported_at, play.import_id, item.uri, item.folded
			from play join item on item.id = play.item_id
			where play.listener_id = :listener and play.reported_at between :from and :to""";

	private final Map<MinuteKey, List<MinutePlay>> plays = new HashMap<>();

	private MinutePlays() {
	}

	/**
	 * Returns all imported plays.
	 * @param rows the plays were reported at about the same time as these
	 */
	static MinutePlays all(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, rows, "");
	}

	/** Returns those whose items are known by their URIs. */
	static MinutePlays withUri(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, rows, " and item.uri is not null");
	}

	/** Returns those whose items are known by their names only. */
	static MinutePlays withoutUri(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, rows, " and item.uri is null");
	}

	/** Returns whether there are any whose items are known by their names only. */
	static boolean areKnownByName(JdbcClient jdbc, ImportTarget target) {
		return jdbc.sql("""
				select count(*) from (
					select 1 from item cross join play
					where item.uri is null and play.item_id = item.id and play.listener_id = :listener
					and play.reported_at is not null limit 1) found
				""").param("listener", target.listener()).query(Integer.class).single() > 0;
	}

	private static MinutePlays read(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows, String condition) {
		MinutePlays found = new MinutePlays();
		jdbc.sql(PLAYS + condition)
			.param("listener", target.listener())
			.param("from", rows.stream().mapToLong((row) -> row.minute().minute()).min().orElse(0))
			.param("to", rows.stream().mapToLong((row) -> row.minute().minute()).max().orElse(0) + MINUTE - 1)
			.query((RowCallbackHandler) (row) -> found.add(
					ImportRow.minute(row.getLong("reported_at"), row.getInt("listened_ms")),
					new MinutePlay(row.getLong("started_at"), row.getLong("reported_at"), row.getInt("item_id"),
							row.getInt("listened_ms"), row.getInt("import_id"), row.getString("uri"),
							String.valueOf(row.getString("folded")))));
		return found;
	}

	private void add(MinuteKey minute, MinutePlay play) {
		this.plays.computeIfAbsent(minute, (_) -> new ArrayList<>()).add(play);
	}

	boolean isEmpty() {
		return this.plays.isEmpty();
	}

	Optional<MinutePlay> find(MinuteKey minute, Predicate<MinutePlay> condition) {
		return this.plays.getOrDefault(minute, List.of()).stream().filter(condition).findFirst();
	}

	/** Returns a play and forgets it, so that it is not found twice. */
	Optional<MinutePlay> take(MinuteKey minute, Predicate<MinutePlay> condition) {
		Optional<MinutePlay> found = find(minute, condition);
		found.ifPresent(this.plays.getOrDefault(minute, List.of())::remove);
		return found;
	}

	/**
	 * A play.
	 *
	 * @param reportedAt when Spotify was told of it, in milliseconds
	 * @param importId of what brought it
	 * @param uri of its item; {@code null} if it is known by its names only
	 */
	record MinutePlay(long startedAt, long reportedAt, int item, int listened, int importId, @Nullable String uri,
			String folded) {

		/** Returns whether it can come from account data, which tells no seconds. */
		boolean isReportedByMinute() {
			return this.reportedAt % MINUTE == 0;
		}

		/** Returns whether it was reported at the same moment as a row. */
		boolean isReportedWith(ImportRow row) {
			Long at = row.reportedAt();
			return at != null && at == this.reportedAt;
		}

	}

}
