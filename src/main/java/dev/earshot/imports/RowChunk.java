package dev.earshot.imports;

import java.util.List;

import dev.earshot.history.log.Gap;
import dev.earshot.imports.ImportProgress.FileProgress;
import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportRow;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.exportfile.ExportRow.Unknown;
import dev.earshot.imports.exportfile.ExportRow.Unreadable;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.value.ExportRule;
import dev.earshot.imports.writing.ImportCounts;
import org.jspecify.annotations.Nullable;

/**
 * Rows, gaps and rules of a file that are written together.
 *
 * @param place of the file in its import, from 1
 * @param gaps of a log of Earshot
 * @param rules about counting, of a log of Earshot
 * @param isLast whether the file ends with them
 * @param problem what ended the file early; {@code null} if nothing did
 */
record RowChunk(ExportFile file, int place, List<ExportRow> rows, List<Gap> gaps, List<ExportRule> rules,
		boolean isLast, @Nullable FileProblem problem) {

	List<Played> played() {
		return rows(Played.class);
	}

	List<Private> privates() {
		return rows(Private.class);
	}

	List<Unreadable> unreadable() {
		return rows(Unreadable.class);
	}

	private <T extends ExportRow> List<T> rows(Class<T> type) {
		return this.rows.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/** Returns the counts of the rows that are no plays. */
	ImportCounts others() {
		return this.rows.stream().map(RowChunk::count).reduce(ImportCounts.NONE, ImportCounts::plus);
	}

	private static ImportCounts count(ExportRow row) {
		return switch (row) {
			case Played _ -> ImportCounts.NONE;
			case Private _ -> new ImportCounts(0, 0, 0, 1, 0, 0);
			case Unknown _ -> new ImportCounts(0, 0, 0, 0, 1, 0);
			case Unreadable _ -> new ImportCounts(0, 0, 0, 0, 0, 1);
		};
	}

	/** Returns how far the file is read after these rows. */
	FileProgress after(FileProgress before) {
		Long first = before.firstAt();
		Long last = before.lastAt();
		for (Played row : played()) {
			long from = row.play().startedAt().toEpochMilli();
			long to = row.play().endedAt().toEpochMilli();
			first = (first != null) ? Long.valueOf(Math.min(first, from)) : Long.valueOf(from);
			last = (last != null) ? Long.valueOf(Math.max(last, to)) : Long.valueOf(to);
		}
		return new FileProgress(false, this.rows.getLast().number(), before.unreadable() + unreadable().size(), first,
				last);
	}

}
