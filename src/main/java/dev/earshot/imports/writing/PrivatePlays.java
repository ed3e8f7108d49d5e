package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.history.log.ItemRepository;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.writing.ImportRow.MinuteKey;
import dev.earshot.imports.writing.MinutePlays.MinutePlay;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Plays of private sessions, as the extended history marks them. Account data tells of
 * the same plays without saying so. They are kept in memory for as long as an import is
 * read, and never stored.
 */
final class PrivatePlays {

	private final JdbcClient jdbc;

	private final ItemRepository items;

	private final Set<MinuteKey> minutes = new HashSet<>();

	PrivatePlays(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.items = new ItemRepository(jdbc);
	}

	/** Returns whether a row of account data tells of one. */
	boolean contain(ImportRow row) {
		return this.minutes.contains(row.minute());
	}

	/**
	 * Keeps these from the log, and removes those that account data has brought or
	 * Spotify's list told. Returns whether there were any of those.
	 */
	boolean leaveOut(ImportTarget target, List<Private> rows) {
		Set<MinuteKey> added = rows.stream().flatMap(PrivatePlays::minute).collect(Collectors.toSet());
		this.minutes.addAll(added);
		List<MinutePlay> plays = new ArrayList<>(added.isEmpty() ? List.of() : told(target, added));
		plays.addAll(ListedPlays.of(this.jdbc, target, rows));
		plays.forEach((play) -> remove(target, play));
		if (!plays.isEmpty()) {
			this.items.removeUnused();
		}
		return !plays.isEmpty();
	}

	private List<MinutePlay> told(ImportTarget target, Set<MinuteKey> added) {
		MinutePlays named = MinutePlays.withoutUri(this.jdbc, target, added);
		return added.stream()
			.flatMap((minute) -> named.all(minute).stream())
			.filter(MinutePlay::isReportedByMinute)
			.toList();
	}

	private static Stream<MinuteKey> minute(Private row) {
		return Stream.ofNullable(row.reportedAt())
			.map((at) -> ImportRow.minute(at.toEpochMilli(), Math.toIntExact(row.listenedMillis())));
	}

	private void remove(ImportTarget target, MinutePlay play) {
		play.delete(this.jdbc, target);
		countAsPrivate(play);
	}

	// In the file that told of the play, also if it belongs to an earlier import.
	private void countAsPrivate(MinutePlay play) {
		this.jdbc.sql("""
				update import_file set imported = imported - 1, private_rows = private_rows + 1
				where import_id = :import and place = (
					select min(told.place) from import_file told
					where told.import_id = :import and told.layout <> :extended and told.imported > 0
					and told.first_at <= :startedAt and told.last_at >= :reportedAt)
				""")
			.param("import", play.importId())
			.param("extended", ExportLayout.EXTENDED.ordinal())
			.param("startedAt", play.startedAt())
			.param("reportedAt", play.reportedAt())
			.update();
	}

}
