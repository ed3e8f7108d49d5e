package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

import dev.earshot.history.log.LoggedItem;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds rows to a log, and finds out which of them the import had brought itself.
 */
final class NewPlays {

	private static final String SAME_ROW = """
			with wanted (number, at, item_id, listened_ms) as (values :rows)
			select wanted.number from wanted cross join play
			where play.listener_id = :listener and play.reported_at = wanted.at
			and play.item_id = wanted.item_id and play.listened_ms = wanted.listened_ms and play.import_id = :import""";

	private static final String SAME_START = SAME_ROW.replace("reported_at", "started_at");

	private final JdbcOperations jdbc;

	private final JdbcClient client;

	private final ItemIds items;

	private final ContextIds contexts;

	NewPlays(JdbcOperations jdbc, JdbcClient client) {
		this.jdbc = jdbc;
		this.client = client;
		this.items = new ItemIds(client);
		this.contexts = new ContextIds(client);
	}

	/** Forgets what was written, because it was rolled back. */
	void forget() {
		this.items.forget();
		this.contexts.forget();
	}

	/** Returns a function that knows the IDs of the items of these rows. */
	ToIntFunction<LoggedItem> ids(List<ImportRow> rows) {
		List<LoggedItem> wanted = rows.stream().map(ImportRow::item).toList();
		Chapters.mark(this.client, wanted);
		return this.items.of(wanted);
	}

	/**
	 * Adds rows in the order of the table, so that neighbours are written one after
	 * another.
	 */
	Added add(ImportTarget target, List<ImportRow> rows, ToIntFunction<LoggedItem> ids) {
		List<ImportRow> sorted = rows.stream().sorted(Comparator.comparingLong(ImportRow::startedAt)).toList();
		BitSet taken = new BitSet(sorted.size());
		new PlayInsert(this.jdbc, this.contexts, target, ids).insert(sorted).forEach(taken::set);
		List<ImportRow> inserted = new ArrayList<>();
		List<ImportRow> refused = new ArrayList<>();
		for (int row = 0; row < sorted.size(); row++) {
			(taken.get(row) ? inserted : refused).add(sorted.get(row));
		}
		new ToldStarts(this.client, target, ids).take(refused);
		int duplicates = countOwn(target, refused, ids);
		return new Added(inserted, duplicates, refused.size() - duplicates);
	}

	// Which of the rows that the log refused meet a play of the same import.
	private int countOwn(ImportTarget target, List<ImportRow> refused, ToIntFunction<LoggedItem> ids) {
		Set<Integer> own = new HashSet<>();
		List<Object[]> byRow = new ArrayList<>();
		List<Object[]> byStart = new ArrayList<>();
		for (int number = 0; number < refused.size(); number++) {
			ImportRow row = refused.get(number);
			Integer item = ids.applyAsInt(row.item());
			Long reportedAt = row.reportedAt();
			if (reportedAt != null) {
				byRow.add(new Object[] { number, reportedAt, item, row.listened() });
			}
			byStart.add(new Object[] { number, row.startedAt(), item, row.listened() });
		}
		NameIds.groups(byRow).forEach((group) -> own.addAll(numbers(SAME_ROW, target, group)));
		NameIds.groups(byStart).forEach((group) -> own.addAll(numbers(SAME_START, target, group)));
		return own.size();
	}

	private List<Integer> numbers(String sql, ImportTarget target, List<Object[]> rows) {
		return this.client.sql(sql)
			.param("rows", rows)
			.param("listener", target.listener())
			.param("import", target.id())
			.query(Integer.class)
			.list();
	}

	/**
	 * What became of rows.
	 *
	 * @param duplicates how many of those that were not inserted the import had brought
	 * @param known how many the log had before
	 */
	record Added(List<ImportRow> inserted, int duplicates, int known) {

		/** Returns the counts if nothing else was sorted out. */
		ImportCounts counts() {
			return new ImportCounts(this.inserted.size(), this.duplicates, this.known, 0, 0, 0);
		}

	}

}
