package dev.earshot.imports;

import java.time.Instant;
import java.util.List;

import dev.earshot.core.Slug;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.IgnoredReason;
import dev.earshot.imports.exportfile.RowProblem;
import dev.earshot.imports.writing.ImportCounts;
import org.jspecify.annotations.Nullable;

/**
 * What became of everything in an import.
 *
 * @param problems the first rows of each file that cannot be read
 */
record ImportReport(PlayImport summary, List<UploadLine> uploads, List<FileLine> files, List<IgnoredLine> ignored,
		List<ProblemLine> problems) {

	/** Returns whether not all unreadable rows are listed. */
	public boolean isShortened() {
		return this.summary.counts().unreadable() > this.problems.size();
	}

	/**
	 * A file that was uploaded.
	 *
	 * @param problem the code of why it could not be read; {@code null} if it was
	 */
	record UploadLine(String name, long bytes, @Nullable String problem) {
	}

	/**
	 * A file with plays.
	 *
	 * @param problem what ended it early; {@code null} if it was read to its end
	 * @param firstAt when its first play began; {@code null} if it has none
	 * @param lastAt when its last play ended; {@code null} if it has none
	 */
	record FileLine(String name, ExportLayout layout, ImportCounts counts, boolean ended, @Nullable FileProblem problem,
			@Nullable Instant firstAt, @Nullable Instant lastAt) {

		public String layoutCode() {
			return isEmpty() ? "empty" : Slug.of(this.layout);
		}

		private boolean isEmpty() {
			return this.layout == ExportLayout.UNRECOGNIZED && this.problem == null;
		}

		public @Nullable String problemCode() {
			return (this.problem != null) ? Slug.of(this.problem) : null;
		}

	}

	/** A file without plays. */
	record IgnoredLine(String name, IgnoredReason reason) {

		public String reasonCode() {
			return Slug.of(this.reason);
		}

	}

	/**
	 * A row that cannot be read.
	 *
	 * @param number its place in the file, from 1
	 */
	record ProblemLine(String file, long number, RowProblem reason) {

		public String reasonCode() {
			return Slug.of(this.reason);
		}

	}

}
