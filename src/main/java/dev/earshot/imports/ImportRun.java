package dev.earshot.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportRow;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.exportfile.ExportRow.Unknown;
import dev.earshot.imports.exportfile.ExportRow.Unreadable;
import dev.earshot.imports.exportfile.ExportVisitor;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.IgnoredReason;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.imports.writing.ImportWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes what the uploads of an import hold. Each chunk of rows is written in one
 * transaction with its counts and its position, so that a run that ends at any moment is
 * continued by the next one, which skips what is done.
 */
final class ImportRun implements ExportVisitor {

	/** So many rows are in memory, and others wait for so many to be written. */
	static final int CHUNK = 5_000;

	private static final int MAX_PROBLEMS = 200;

	private final ImportProgress progress;

	private final ImportWriter writer;

	private final TransactionOperations transactions;

	private final ImportTarget target;

	private final BooleanSupplier stops;

	private int files;

	private int ignored;

	private @Nullable OpenFile file;

	/**
	 * Creates a run.
	 * @param stops whether the server stops
	 */
	ImportRun(ImportProgress progress, ImportWriter writer, TransactionOperations transactions, ImportTarget target,
			BooleanSupplier stops) {
		this.progress = progress;
		this.writer = writer;
		this.transactions = transactions;
		this.target = target;
		this.stops = stops;
	}

	@Override
	public boolean begin(ExportFile begun) {
		this.files++;
		FileProgress progress = write(() -> this.progress.begin(this.target.id(), this.files, begun));
		this.file = progress.ended() ? null : new OpenFile(begun, this.files, progress);
		return this.file != null;
	}

	@Override
	public void row(ExportRow row) {
		OpenFile open = this.file;
		if (open != null && row.number() > open.done.rows()) {
			open.rows.add(row);
			if (open.rows.size() == CHUNK) {
				write(() -> writeChunk(open));
			}
		}
	}

	@Override
	public void end(@Nullable FileProblem problem) {
		OpenFile open = this.file;
		if (open != null) {
			write(() -> {
				writeChunk(open);
				this.progress.end(this.target.id(), open.place, problem);
				return open;
			});
			this.file = null;
		}
	}

	@Override
	public void ignored(String name, IgnoredReason reason) {
		this.ignored++;
		write(() -> {
			this.progress.ignore(this.target.id(), this.ignored, name, reason);
			return reason;
		});
	}

	private <T> T write(Work<T> work) {
		try {
			return this.transactions.execute((_) -> {
				requireToGoOn();
				return work.run();
			});
		}
		catch (RuntimeException ex) {
			this.writer.forget();
			throw ex;
		}
	}

	private void requireToGoOn() {
		if (this.stops.getAsBoolean() || !this.progress.goesOn(this.target.id())) {
			throw new ImportEnded();
		}
	}

	private OpenFile writeChunk(OpenFile open) {
		if (!open.rows.isEmpty()) {
			ImportCounts counts = this.writer.write(this.target, open.begun.layout(), open.played())
				.plus(open.otherRows());
			addProblems(open);
			FileProgress done = open.progress(counts);
			this.progress.advance(this.target.id(), open.place, counts, done);
			open.advance(done);
		}
		return open;
	}

	// All are counted. The first ones show what is wrong with a file.
	private void addProblems(OpenFile open) {
		open.rows.stream()
			.filter(Unreadable.class::isInstance)
			.map(Unreadable.class::cast)
			.limit(Math.max(0, MAX_PROBLEMS - open.done.unreadable()))
			.forEach((row) -> this.progress.addProblem(this.target.id(), open.place, row));
	}

	private interface Work<T> {

		T run();

	}

	private static final class OpenFile {

		private final ExportFile begun;

		private final int place;

		private final List<ExportRow> rows = new ArrayList<>();

		private FileProgress done;

		private OpenFile(ExportFile begun, int place, FileProgress done) {
			this.begun = begun;
			this.place = place;
			this.done = done;
		}

		private List<Played> played() {
			return this.rows.stream().filter(Played.class::isInstance).map(Played.class::cast).toList();
		}

		private ImportCounts otherRows() {
			return this.rows.stream().map(OpenFile::count).reduce(ImportCounts.NONE, ImportCounts::plus);
		}

		private static ImportCounts count(ExportRow row) {
			return switch (row) {
				case Played _ -> ImportCounts.NONE;
				case Private _ -> new ImportCounts(0, 0, 0, 1, 0, 0);
				case Unknown _ -> new ImportCounts(0, 0, 0, 0, 1, 0);
				case Unreadable _ -> new ImportCounts(0, 0, 0, 0, 0, 1);
			};
		}

		private FileProgress progress(ImportCounts counts) {
			Long first = this.done.firstAt();
			Long last = this.done.lastAt();
			for (Played row : played()) {
				long from = row.play().startedAt().toEpochMilli();
				long to = row.play().endedAt().toEpochMilli();
				first = (first != null) ? Long.valueOf(Math.min(first, from)) : Long.valueOf(from);
				last = (last != null) ? Long.valueOf(Math.max(last, to)) : Long.valueOf(to);
			}
			return new FileProgress(false, this.rows.getLast().number(), this.done.unreadable() + counts.unreadable(),
					first, last);
		}

		private void advance(FileProgress progress) {
			this.done = progress;
			this.rows.clear();
		}

	}

}
