package dev.earshot.imports.writing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.earshot.history.log.PlaySource;
import dev.earshot.imports.writing.ImportRow.MinuteKey;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imported plays of a log by the minute in which they were reported and their listened
 * time. Both are the same in all exports, while names change and account data has no
 * URIs.
 */
final class MinutePlays {

	// Only made-up exports have more.
	private static final int MOST = 200_000;

	private static final int MOST_OF_A_MINUTE = 1_000;

	private static final String PLAYS = """
			select play.started_at, play.item_id, play.listened_ms, play.reported_at, play.import_id, item.uri, item.folded
			from play join item on item.id = play.item_id
			where play.listener_id = :listener and play.reported_at between :from and :to""";

	private static final String NOT_LISTED = " and play.source <> " + PlaySource.RECENTLY_PLAYED.ordinal();

	private final Map<MinuteKey, List<MinutePlay>> plays = new HashMap<>();

	private int size;

	private MinutePlays() {
	}

	/**
	 * Returns all imported plays but those of which no more is known than that Spotify
	 * lists them.
	 * @param rows the plays were reported at about the same time as these
	 */
	static MinutePlays all(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, minutes(rows), NOT_LISTED);
	}

	/** Returns those whose items are known by their URIs. */
	static MinutePlays withUri(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return read(jdbc, target, minutes(rows), " and item.uri is not null");
	}

	/** Returns those whose items are known by their names only. */
	static MinutePlays withoutUri(JdbcClient jdbc, ImportTarget target, List<ImportRow> rows) {
		return withoutUri(jdbc, target, minutes(rows));
	}

	/** Returns those whose items are known by their names only. */
	static MinutePlays withoutUri(JdbcClient jdbc, ImportTarget target, Set<MinuteKey> minutes) {
		return read(jdbc, target, minutes, " and item.uri is null");
	}

	private static Set<MinuteKey> minutes(List<ImportRow> rows) {
		return rows.stream().map(ImportRow::minute).collect(Collectors.toSet());
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

	private static MinutePlays read(JdbcClient jdbc, ImportTarget target, Set<MinuteKey> minutes, String condition) {
		MinutePlays found = new MinutePlays();
		minutes.forEach((minute) -> found.plays.put(minute, new ArrayList<>(1)));
		new PlayQuery(jdbc, PLAYS + condition).read(target, minutes.stream().map(MinutePlays::time), found::add);
		return found;
	}

	private static Timespan time(MinuteKey minute) {
		return new Timespan(minute.minute(), minute.minute() + ImportRow.MINUTE - 1);
	}

	private void add(ResultSet row) throws SQLException {
		List<MinutePlay> sameMinute = this.plays
			.get(ImportRow.minute(row.getLong("reported_at"), row.getInt("listened_ms")));
		if (sameMinute != null && sameMinute.size() < MOST_OF_A_MINUTE && this.size < MOST) {
			sameMinute.add(MinutePlay.read(row));
			this.size++;
		}
	}

	int size() {
		return this.size;
	}

	List<MinutePlay> all(MinuteKey minute) {
		return this.plays.getOrDefault(minute, List.of());
	}

	Optional<MinutePlay> find(MinuteKey minute, Predicate<MinutePlay> condition) {
		return all(minute).stream().filter(condition).findFirst();
	}

	/** Returns a play and forgets it, so that it is not found twice. */
	Optional<MinutePlay> take(MinuteKey minute, Predicate<MinutePlay> condition) {
		Optional<MinutePlay> found = find(minute, condition);
		found.ifPresent(all(minute)::remove);
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

		static MinutePlay read(ResultSet row) throws SQLException {
			return new MinutePlay(row.getLong("started_at"), row.getLong("reported_at"), row.getInt("item_id"),
					row.getInt("listened_ms"), row.getInt("import_id"), row.getString("uri"),
					String.valueOf(row.getString("folded")));
		}

		/** Returns whether it can come from account data, which tells no seconds. */
		boolean isReportedByMinute() {
			return this.reportedAt % ImportRow.MINUTE == 0;
		}

		void delete(JdbcClient jdbc, ImportTarget target) {
			jdbc.sql("delete from play where listener_id = :listener and started_at = :startedAt"
					+ " and item_id = :item and listened_ms = :listened")
				.param("listener", target.listener())
				.param("startedAt", this.startedAt)
				.param("item", this.item)
				.param("listened", this.listened)
				.update();
		}

		/** Returns whether it was reported at the same moment as a row. */
		boolean isReportedWith(ImportRow row) {
			Long at = row.reportedAt();
			return at != null && at == this.reportedAt;
		}

	}

}
