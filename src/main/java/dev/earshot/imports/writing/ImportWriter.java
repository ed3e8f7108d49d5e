package dev.earshot.imports.writing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import dev.earshot.history.log.Gap;
import dev.earshot.history.log.Listeners;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.years.SpotifyYear;
import dev.earshot.history.years.SpotifyYears;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.exportfile.value.ExportRule;
import dev.earshot.imports.writing.ImportRow.RowOrigin;
import dev.earshot.imports.writing.MinutePlays.MinutePlay;
import dev.earshot.imports.writing.NewPlays.Added;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes rows into a log, many in one transaction, and sorts out those that it has
 * already. What was seen here wins over all exports, and a row of the extended history
 * over one of the account data, whichever comes first.
 */
public final class ImportWriter {

	private final JdbcClient client;

	private final NewPlays plays;

	private final PlaysByName named;

	private final PrivatePlays privates;

	private final RuleWriter rules;

	public ImportWriter(JdbcOperations jdbc) {
		this.client = JdbcClient.create(jdbc);
		this.plays = new NewPlays(jdbc, this.client);
		this.named = new PlaysByName(this.client);
		this.privates = new PrivatePlays(this.client);
		this.rules = new RuleWriter(this.client);
	}

	/** Forgets what was written, because it was rolled back or removed. */
	public void forget() {
		this.plays.forget();
		this.named.forget();
	}

	/**
	 * Leaves out what else the import tells of plays of private sessions, within the
	 * transaction of the caller.
	 */
	public void leaveOut(ImportTarget target, List<Private> rows) {
		if (this.privates.leaveOut(target, rows)) {
			forget();
		}
	}

	/**
	 * Writes rows within the transaction of the caller.
	 * @return what became of each of them, counted by the database
	 */
	public ImportCounts write(ImportTarget target, ExportLayout layout, List<Played> played) {
		if (played.isEmpty()) {
			return ImportCounts.NONE;
		}
		List<ImportRow> rows = played.stream().map(ImportRow::of).toList();
		return switch (layout) {
			case EXTENDED -> writeExtended(target, rows, ComparedPlays.withoutRow(this.client, target));
			case ACCOUNT -> writeAccount(target, rows, ComparedPlays.withoutRow(this.client, target));
			case EARSHOT -> writeEarshot(target, rows);
			case UNRECOGNIZED -> throw new IllegalArgumentException("Plays of no layout");
		};
	}

	/** Marks the log as changed, at the end of the transaction of the caller. */
	public void advance(ImportTarget target) {
		Listeners.advance(this.client, target.listener());
	}

	/** Keeps Spotify's figures of a year within the transaction of the caller. */
	public void keep(ImportTarget target, SpotifyYear year) {
		new SpotifyYears(this.client).put(target.listener(), target.id(), year);
	}

	/** Restores gaps and rules about counting within the transaction of the caller. */
	public void restore(ImportTarget target, List<Gap> gaps, List<ExportRule> read) {
		if (!gaps.isEmpty()) {
			new GapWriter(this.client).write(target, gaps);
		}
		if (!read.isEmpty()) {
			this.rules.write(target.listener(), read);
		}
	}

	private ImportCounts writeExtended(ImportTarget target, List<ImportRow> rows, ComparedPlays recorded) {
		List<ImportRow> unknown = this.named.withoutKnown(target, rows);
		ToIntFunction<LoggedItem> ids = this.plays.ids(unknown);
		List<ImportRow> fresh = recorded.without(unknown, ids);
		Added added = this.plays.add(target, fresh, ids);
		int better = this.named.replace(target, added.inserted(), ids);
		return added.counts().plus(new ImportCounts(-better, 0, rows.size() - fresh.size() + better, 0, 0, 0));
	}

	// A play may have ended up to a minute later than its row tells.
	private ImportCounts writeAccount(ImportTarget target, List<ImportRow> rows, ComparedPlays recorded) {
		this.named.forget();
		MinutePlays others = MinutePlays.all(this.client, target, rows);
		List<ImportRow> unknown = without(recorded.withoutNamed(rows),
				(row) -> others.find(row.minute(), (play) -> isBetter(play, target)).isPresent());
		List<ImportRow> open = without(unknown, this.privates::contain);
		List<ImportRow> fresh = without(open,
				(row) -> others.find(row.minute(), (play) -> play.folded().equals(row.folded())).isPresent());
		Added added = this.plays.add(target, fresh, this.plays.ids(fresh));
		return added.counts()
			.plus(new ImportCounts(0, open.size() - fresh.size(), rows.size() - unknown.size(),
					unknown.size() - open.size(), 0, 0));
	}

	private static boolean isBetter(MinutePlay play, ImportTarget target) {
		return play.uri() != null || play.importId() != target.id();
	}

	// What an export had told is treated as a row of that export.
	private ImportCounts writeEarshot(ImportTarget target, List<ImportRow> rows) {
		Map<RowOrigin, List<ImportRow>> byOrigin = rows.stream()
			.collect(Collectors.groupingBy(ImportRow::origin, () -> new EnumMap<>(RowOrigin.class),
					Collectors.toList()));
		ImportCounts counts = ImportCounts.NONE;
		for (Map.Entry<RowOrigin, List<ImportRow>> each : byOrigin.entrySet()) {
			counts = counts.plus(writeEarshot(target, each.getKey(), each.getValue()));
		}
		return counts;
	}

	private ImportCounts writeEarshot(ImportTarget target, RowOrigin origin, List<ImportRow> rows) {
		return switch (origin) {
			case ACCOUNT -> writeAccount(target, rows, ComparedPlays.withoutRowOfOthers(this.client, target));
			case EXTENDED -> writeExtended(target, rows, ComparedPlays.withoutRowOfOthers(this.client, target));
			case RECORDED -> writeCompared(target, rows, ComparedPlays.ofOthersNotListed(this.client, target));
			case RECENTLY_PLAYED -> writeCompared(target, rows, ComparedPlays.ofOthers(this.client, target));
		};
	}

	private ImportCounts writeCompared(ImportTarget target, List<ImportRow> rows, ComparedPlays others) {
		ToIntFunction<LoggedItem> ids = this.plays.ids(rows);
		List<ImportRow> fresh = others.without(rows, ids);
		return this.plays.add(target, fresh, ids)
			.counts()
			.plus(new ImportCounts(0, 0, rows.size() - fresh.size(), 0, 0, 0));
	}

	private static List<ImportRow> without(List<ImportRow> rows, Predicate<ImportRow> condition) {
		return rows.stream().filter(condition.negate()).toList();
	}

}
