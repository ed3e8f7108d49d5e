package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.value.ExportRule;
import dev.earshot.imports.writing.MinutePlays.MinutePlay;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes rows into a log, many in one transaction, and sorts out those that it has
 * already. What was seen here wins over all exports, and a row of the extended history
 * over one of the account data, whichever comes first.
 */
public final class ImportWriter {

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

	private final RuleWriter rules;

	private @Nullable Boolean hasPlaysByName;

	public ImportWriter(JdbcOperations jdbc) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
		this.items = new ItemIds(this.client);
		this.contexts = new ContextIds(this.client);
		this.rules = new RuleWriter(this.client);
	}

	/** Forgets what was written, because it was rolled back. */
	public void forget() {
		this.items.forget();
		this.contexts.forget();
		this.hasPlaysByName = null;
	}

	/**
	 * Writes rows within the transaction of the caller.
	 * @return what became of each of them, counted by the database
	 */
	public ImportCounts write(ImportTarget target, ExportLayout layout, List<Played> rows) {
		if (rows.isEmpty()) {
			return ImportCounts.NONE;
		}
		return switch (layout) {
			case EXTENDED -> writeExtended(target, identified(rows));
			case ACCOUNT -> writeAccount(target, identified(rows));
			case EARSHOT -> writeEarshot(target, rows.stream().map(ImportRow::unidentified).toList());
			case UNRECOGNIZED -> throw new IllegalArgumentException("Plays of no layout");
		};
	}

	/** Restores rules about counting within the transaction of the caller. */
	public void restore(ImportTarget target, List<ExportRule> read) {
		this.rules.write(target.listener(), read);
	}

	private static List<ImportRow> identified(List<Played> rows) {
		return rows.stream().map(ImportRow::identified).toList();
	}

	private ImportCounts writeExtended(ImportTarget target, List<ImportRow> rows) {
		ComparedPlays recorded = ComparedPlays.withoutRow(this.client, target, rows);
		List<ImportRow> unknown = withoutKnownByName(target, rows);
		ToIntFunction<LoggedItem> ids = ids(unknown);
		List<ImportRow> fresh = without(unknown,
				(row) -> recorded.contain(ids.applyAsInt(row.item()), new Timespan(row.startedAt(), row.endedAt())));
		Written written = insert(target, fresh, ids);
		int better = hasPlaysByName(target) ? replace(target, written.inserted(), ids) : 0;
		return new ImportCounts(written.inserted().size() - better, written.duplicates(),
				rows.size() - fresh.size() + written.known() + better, 0, 0, 0);
	}

	// The extended history had no URIs until 2021.
	private List<ImportRow> withoutKnownByName(ImportTarget target, List<ImportRow> rows) {
		List<ImportRow> named = rows.stream().filter((row) -> row.item().uri() == null).toList();
		if (named.isEmpty()) {
			return rows;
		}
		this.hasPlaysByName = null;
		MinutePlays others = MinutePlays.withUri(this.client, target, named);
		return without(rows, (row) -> row.item().uri() == null
				&& others.find(row.minute(), (play) -> play.isReportedWith(row) && isSame(play, row)).isPresent());
	}

	// Skips of several items share a second.
	private static boolean isSame(MinutePlay play, ImportRow row) {
		return row.listened() > 0 || play.folded().equals(row.folded());
	}

	// A play may have ended up to a minute later than its row tells.
	private ImportCounts writeAccount(ImportTarget target, List<ImportRow> rows) {
		this.hasPlaysByName = null;
		ComparedPlays recorded = ComparedPlays.withoutRow(this.client, target, rows);
		MinutePlays others = MinutePlays.all(this.client, target, rows);
		List<ImportRow> unknown = without(rows, (row) -> recorded.contain(row.folded(), row.withinAMinute())
				|| others.find(row.minute(), (play) -> isBetter(play, target)).isPresent());
		List<ImportRow> fresh = without(unknown,
				(row) -> others.find(row.minute(), (play) -> play.folded().equals(row.folded())).isPresent());
		Written written = insert(target, fresh, ids(fresh));
		return new ImportCounts(written.inserted().size(), written.duplicates() + unknown.size() - fresh.size(),
				written.known() + rows.size() - unknown.size(), 0, 0, 0);
	}

	private static boolean isBetter(MinutePlay play, ImportTarget target) {
		return play.uri() != null || play.importId() != target.id();
	}

	private ImportCounts writeEarshot(ImportTarget target, List<ImportRow> rows) {
		ComparedPlays others = ComparedPlays.ofOthers(this.client, target, rows);
		ToIntFunction<LoggedItem> ids = ids(rows);
		List<ImportRow> fresh = without(rows,
				(row) -> others.contain(ids.applyAsInt(row.item()), new Timespan(row.startedAt(), row.endedAt())));
		Written written = insert(target, fresh, ids);
		return new ImportCounts(written.inserted().size(), written.duplicates(),
				rows.size() - fresh.size() + written.known(), 0, 0, 0);
	}

	private ToIntFunction<LoggedItem> ids(List<ImportRow> rows) {
		List<LoggedItem> wanted = rows.stream().map(ImportRow::item).toList();
		Chapters.mark(this.client, wanted);
		return this.items.of(wanted);
	}

	private static List<ImportRow> without(List<ImportRow> rows, Predicate<ImportRow> condition) {
		return rows.stream().filter(condition.negate()).toList();
	}

	// In the order of the table, so that neighbours are written one after another.
	private Written insert(ImportTarget target, List<ImportRow> rows, ToIntFunction<LoggedItem> ids) {
		List<ImportRow> sorted = rows.stream().sorted(Comparator.comparingLong(ImportRow::startedAt)).toList();
		BitSet taken = new BitSet(sorted.size());
		new PlayInsert(this.jdbc, this.contexts, target, ids).insert(sorted).forEach(taken::set);
		List<ImportRow> inserted = new ArrayList<>();
		List<ImportRow> refused = new ArrayList<>();
		for (int row = 0; row < sorted.size(); row++) {
			(taken.get(row) ? inserted : refused).add(sorted.get(row));
		}
		int duplicates = countOwn(target, refused, ids);
		return new Written(inserted, duplicates, refused.size() - duplicates);
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

	private boolean hasPlaysByName(ImportTarget target) {
		if (this.hasPlaysByName == null) {
			this.hasPlaysByName = MinutePlays.areKnownByName(this.client, target);
		}
		return this.hasPlaysByName;
	}

	// New plays replace those known by their names only. Each stays with the import that
	// had told of it first.
	private int replace(ImportTarget target, List<ImportRow> inserted, ToIntFunction<LoggedItem> ids) {
		if (inserted.isEmpty()) {
			return 0;
		}
		MinutePlays known = MinutePlays.withoutUri(this.client, target, inserted);
		List<ImportRow> others = new ArrayList<>();
		int replaced = 0;
		for (ImportRow row : inserted) {
			MinutePlay same = known
				.take(row.minute(), (play) -> isPoorer(play, row, ids) && play.folded().equals(row.folded()))
				.orElse(null);
			replaced += (same != null) ? replace(target, same, row, ids) : 0;
			if (same == null) {
				others.add(row);
			}
		}
		for (ImportRow row : others) {
			MinutePlay renamed = known.take(row.minute(), (play) -> isPoorer(play, row, ids) && row.listened() > 0)
				.orElse(null);
			replaced += (renamed != null) ? replace(target, renamed, row, ids) : 0;
		}
		return replaced;
	}

	private static boolean isPoorer(MinutePlay play, ImportRow row, ToIntFunction<LoggedItem> ids) {
		boolean isItself = play.startedAt() == row.startedAt() && play.item() == ids.applyAsInt(row.item());
		return !isItself && (play.isReportedByMinute() || play.isReportedWith(row));
	}

	private int replace(ImportTarget target, MinutePlay known, ImportRow row, ToIntFunction<LoggedItem> ids) {
		this.jdbc.update(
				"delete from play where listener_id = ? and started_at = ? and item_id = ? and listened_ms = ?",
				target.listener(), known.startedAt(), known.item(), known.listened());
		return this.jdbc.update("""
				update play set import_id = ?
				where listener_id = ? and started_at = ? and item_id = ? and listened_ms = ?
				""", known.importId(), target.listener(), row.startedAt(), ids.applyAsInt(row.item()), row.listened());
	}

	private record Written(List<ImportRow> inserted, int duplicates, int known) {
	}

}
