package dev.earshot.imports;

import java.util.List;
import java.util.function.BooleanSupplier;

import dev.earshot.history.years.SpotifyYear;
import dev.earshot.imports.ImportProgress.FileProgress;
import dev.earshot.imports.exportfile.ExportRow.Private;
import dev.earshot.imports.exportfile.IgnoredReason;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.imports.writing.ImportWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes each chunk of rows in one transaction with its counts and its position, so that
 * an import that ends at any moment is continued by the next run, which skips what is
 * done.
 */
final class ChunkWriter {

	private static final Logger logger = LoggerFactory.getLogger(ChunkWriter.class);

	private static final int MAX_PROBLEMS = 200;

	private final ImportProgress progress;

	private final ImportWriter writer;

	private final TransactionOperations transactions;

	private final ImportTarget target;

	private final BooleanSupplier stops;

	/**
	 * Creates a writer.
	 * @param stops whether the server stops
	 */
	ChunkWriter(ImportProgress progress, ImportWriter writer, TransactionOperations transactions, ImportTarget target,
			BooleanSupplier stops) {
		this.progress = progress;
		this.writer = writer;
		this.transactions = transactions;
		this.target = target;
		this.stops = stops;
	}

	/**
	 * Writes rows, gaps and rules.
	 * @throws ImportEnded if the import does not go on
	 */
	void write(RowChunk chunk) {
		inTransaction(() -> {
			FileProgress before = this.progress.begin(this.target.id(), chunk.place(), chunk.file());
			if (!chunk.rows().isEmpty()) {
				writeRows(chunk, before);
			}
			this.writer.restore(this.target, chunk.gaps(), chunk.rules());
			if (chunk.isLast()) {
				this.progress.end(this.target.id(), chunk.place(), chunk.problem());
			}
			this.writer.advance(this.target);
		});
	}

	private void writeRows(RowChunk chunk, FileProgress before) {
		this.progress.forgetDeleted(this.target);
		this.writer.leaveOut(this.target, chunk.privates());
		ImportCounts counts = this.writer.write(this.target, chunk.file().layout(), chunk.played())
			.plus(chunk.others());
		addProblems(chunk, before);
		this.progress.advance(this.target.id(), chunk.place(), counts, chunk.after(before));
	}

	// All are counted. The first ones show what is wrong with a file.
	private void addProblems(RowChunk chunk, FileProgress before) {
		chunk.unreadable()
			.stream()
			.limit(Math.max(0, MAX_PROBLEMS - before.unreadable()))
			.forEach((row) -> this.progress.addProblem(this.target.id(), chunk.place(), row));
	}

	/** Leaves out plays of private sessions of which rows told that are done. */
	void leaveOut(List<Private> rows) {
		inTransaction(() -> {
			this.writer.leaveOut(this.target, rows);
			this.writer.advance(this.target);
		});
	}

	/** Keeps Spotify's figures of a year. */
	void keep(SpotifyYear year) {
		inTransaction(() -> {
			this.writer.keep(this.target, year);
			this.writer.advance(this.target);
		});
	}

	/** Notes a file that holds no plays. */
	void ignore(int place, String name, IgnoredReason reason) {
		inTransaction(() -> this.progress.ignore(this.target.id(), place, name, reason));
	}

	// What was known of an item is wrong if it was removed with its last play meanwhile.
	private void inTransaction(Runnable work) {
		try {
			attempt(work);
		}
		catch (DataIntegrityViolationException | UncategorizedSQLException ex) {
			logger.debug("An import writes rows again", ex);
			attempt(work);
		}
	}

	private void attempt(Runnable work) {
		try {
			this.transactions.executeWithoutResult((_) -> {
				requireToGoOn();
				work.run();
			});
		}
		catch (RuntimeException ex) {
			this.writer.forget();
			throw ex;
		}
	}

	private void requireToGoOn() {
		if (this.stops.getAsBoolean() || !this.progress.goesOn(this.target)) {
			throw new ImportEnded();
		}
	}

	/**
	 * Thrown to leave the reading of an upload, because the import was cancelled or
	 * removed, is another node's, or because the server stops.
	 */
	static class ImportEnded extends RuntimeException {

		ImportEnded() {
			super("The import does not go on", null, false, false);
		}

	}

}
