package dev.earshot.imports;

import java.time.Instant;
import java.util.List;

import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.imports.writing.ImportCounts;
import org.jspecify.annotations.Nullable;

/**
 * A report as people download it.
 */
record ReportDocument(Instant createdAt, @Nullable Instant finishedAt, String state, @Nullable String problem,
		Counts rows, List<UploadLine> uploads, List<File> files, List<Ignored> ignored, List<Unreadable> unreadable) {

	static ReportDocument of(ImportReport report) {
		PlayImport summary = report.summary();
		return new ReportDocument(summary.createdAt(), summary.finishedAt(), summary.stateCode(), summary.problem(),
				Counts.of(summary.counts()), report.uploads(), report.files().stream().map(File::of).toList(),
				report.ignored().stream().map((line) -> new Ignored(line.name(), line.reasonCode())).toList(),
				report.problems()
					.stream()
					.map((line) -> new Unreadable(line.file(), line.number(), line.reasonCode()))
					.toList());
	}

	private record File(String name, String layout, boolean complete, @Nullable String problem,
			@Nullable Instant firstAt, @Nullable Instant lastAt, Counts rows) {

		static File of(ImportReport.FileLine line) {
			return new File(line.name(), line.layoutCode(), line.ended() && line.problem() == null, line.problemCode(),
					line.firstAt(), line.lastAt(), Counts.of(line.counts()));
		}

	}

	private record Counts(long all, long imported, long duplicates, long known, long privateSession, long unknown,
			long unreadable) {

		static Counts of(ImportCounts counts) {
			return new Counts(counts.rows(), counts.imported(), counts.duplicates(), counts.known(),
					counts.privateRows(), counts.unknown(), counts.unreadable());
		}

	}

	private record Ignored(String file, String reason) {
	}

	private record Unreadable(String file, long row, String reason) {
	}

}
