package dev.earshot.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.earshot.core.Slug;
import dev.earshot.imports.ChunkWriter.ImportEnded;
import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.imports.exportfile.ExportReader;
import dev.earshot.imports.exportfile.UploadRefused;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.imports.writing.ImportWriter;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the uploads of imports into the log. What an interrupted run has done is skipped.
 */
@Component
class ImportRuns {

	private final Imports imports;

	private final UploadDirectory directory;

	private final ExportReader reader;

	private final JdbcOperations jdbc;

	private final TransactionOperations transactions;

	ImportRuns(Imports imports, UploadDirectory directory, ExportReader reader, JdbcOperations jdbc,
			TransactionOperations transactions) {
		this.imports = imports;
		this.directory = directory;
		this.reader = reader;
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	/**
	 * Reads all uploads.
	 * @param position is told what is read
	 * @param stops whether the server stops
	 * @throws ImportEnded if the import does not go on
	 */
	void run(ImportTarget target, ReadPosition position, BooleanSupplier stops) {
		ImportProgress progress = new ImportProgress(JdbcClient.create(this.jdbc));
		ImportRun run = new ImportRun(progress.of(target.id()),
				new ChunkWriter(progress, new ImportWriter(this.jdbc), this.transactions, target, stops));
		try {
			read(target.id(), run, position);
		}
		finally {
			run.await();
		}
	}

	private void read(int id, ImportRun run, ReadPosition position) {
		List<UploadLine> uploads = this.imports.uploads(id);
		for (int place = 1; place <= uploads.size(); place++) {
			read(id, place, uploads.get(place - 1).name(), run, position);
		}
	}

	private void read(int id, int place, String name, ImportRun run, ReadPosition position) {
		try (InputStream upload = position.count(Files.newInputStream(this.directory.file(id, place)))) {
			this.reader.read(upload, name, run);
		}
		catch (UploadRefused ex) {
			run.await();
			this.imports.refuseUpload(id, place, Slug.of(ex.problem()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
