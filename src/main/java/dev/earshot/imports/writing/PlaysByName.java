package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.imports.writing.MinutePlays.MinutePlay;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imported plays whose items are known by their names only, because account data and the
 * extended history of 2020 have no URIs. Rows with URIs take their places.
 */
final class PlaysByName {

	private final JdbcClient jdbc;

	private @Nullable Boolean exist;

	PlaysByName(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Forgets whether there are any, because there may be new ones. */
	void forget() {
		this.exist = null;
	}

	/** Returns the rows without those that a play with a URI tells already. */
	List<ImportRow> withoutKnown(ImportTarget target, List<ImportRow> rows) {
		List<ImportRow> named = rows.stream().filter((row) -> row.item().uri() == null).toList();
		if (named.isEmpty()) {
			return rows;
		}
		forget();
		MinutePlays others = MinutePlays.withUri(this.jdbc, target, named);
		return rows.stream().filter((row) -> row.item().uri() != null || !isIn(others, row)).toList();
	}

	private static boolean isIn(MinutePlays others, ImportRow row) {
		return others.find(row.minute(), (play) -> play.isReportedWith(row) && isSame(play, row)).isPresent();
	}

	// Skips of several items share a second.
	private static boolean isSame(MinutePlay play, ImportRow row) {
		return row.listened() > 0 || play.folded().equals(row.folded());
	}

	/**
	 * Lets rows that were inserted take the places of plays known by name. Each stays
	 * with the import that had told of it first. Returns how many did.
	 */
	int replace(ImportTarget target, List<ImportRow> inserted, ToIntFunction<LoggedItem> ids) {
		return (inserted.isEmpty() || !exist(target)) ? 0 : new Replacement(target, inserted, ids).run();
	}

	private boolean exist(ImportTarget target) {
		if (this.exist == null) {
			this.exist = MinutePlays.areKnownByName(this.jdbc, target);
		}
		return this.exist;
	}

	private final class Replacement {

		private final ImportTarget target;

		private final List<ImportRow> inserted;

		private final ToIntFunction<LoggedItem> ids;

		private final MinutePlays known;

		private Replacement(ImportTarget target, List<ImportRow> inserted, ToIntFunction<LoggedItem> ids) {
			this.target = target;
			this.inserted = inserted;
			this.ids = ids;
			this.known = MinutePlays.withoutUri(PlaysByName.this.jdbc, target, inserted);
		}

		// Those that changed their names are found when all others have their plays.
		private int run() {
			List<ImportRow> others = new ArrayList<>();
			int replaced = 0;
			for (ImportRow row : this.inserted) {
				boolean isFound = replace(row, (play) -> play.folded().equals(row.folded()));
				replaced += isFound ? 1 : 0;
				if (!isFound) {
					others.add(row);
				}
			}
			return replaced + (int) others.stream().filter((row) -> replace(row, (_) -> row.listened() > 0)).count();
		}

		private boolean replace(ImportRow row, Predicate<MinutePlay> condition) {
			MinutePlay poorer = this.known.take(row.minute(), (play) -> isPoorer(play, row) && condition.test(play))
				.orElse(null);
			if (poorer != null) {
				poorer.delete(PlaysByName.this.jdbc, this.target);
				keepImport(poorer, row);
			}
			return poorer != null;
		}

		private boolean isPoorer(MinutePlay play, ImportRow row) {
			boolean isItself = play.startedAt() == row.startedAt() && play.item() == this.ids.applyAsInt(row.item());
			return !isItself && (play.isReportedByMinute() || play.isReportedWith(row));
		}

		private void keepImport(MinutePlay poorer, ImportRow row) {
			PlaysByName.this.jdbc
				.sql("""
						update play set import_id = :import
						where listener_id = :listener and started_at = :startedAt and item_id = :item and listened_ms = :listened
						""")
				.param("import", poorer.importId())
				.param("listener", this.target.listener())
				.param("startedAt", row.startedAt())
				.param("item", this.ids.applyAsInt(row.item()))
				.param("listened", row.listened())
				.update();
		}

	}

}
