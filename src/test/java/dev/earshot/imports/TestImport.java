package dev.earshot.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.earshot.TemporaryFiles;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.history.log.TestItems;
import dev.earshot.history.log.TestLog;
import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.ExportReader;
import dev.earshot.imports.exportfile.ExportRow;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.imports.writing.ImportWriter;
import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.DatabaseTransactions;
import dev.earshot.storage.StorageProperties;
import dev.earshot.storage.TestDatabase;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports into the log of one person in a test database.
 */
record TestImport(TestLog log, JdbcTemplate jdbc, Imports imports, TransactionTemplate transactions) {

	static TestImport in(TestDatabase database) {
		return in(database.source());
	}

	static TestImport in(DataSource source) {
		return into(TestLog.of(JdbcClient.create(source), "fox"), source);
	}

	static TestImport into(TestLog log, DataSource source) {
		return new TestImport(log, new JdbcTemplate(source), new Imports(log.jdbc(), List::of),
				new TransactionTemplate(new DatabaseTransactions(source)));
	}

	ImportReports reports() {
		return reports(this.log.jdbc());
	}

	static ImportReports reports(JdbcClient jdbc) {
		return new ImportReports(jdbc, new Imports(jdbc, List::of));
	}

	ImportProgress progress() {
		return new ImportProgress(this.log.jdbc());
	}

	ImportRemoval removal() {
		return new ImportRemoval(this.log.jdbc(), TestItems.of(this.log.jdbc()), this.transactions);
	}

	/** Begins an import that is to go on. */
	ImportTarget begin() {
		ImportTarget target = this.imports.create(this.log.listener(), TestLog.NOON).orElseThrow();
		this.imports.addUpload(target.id(), 1, "my_spotify_data.zip", 1000);
		this.imports.start(target.id());
		return target;
	}

	/** Returns what reads uploads that are in a directory of this test. */
	ImportRuns runs(UploadDirectory directory) {
		InstantSource later = InstantSource.fixed(Instant.parse("2026-12-31T12:00:00Z"));
		return new ImportRuns(this.imports, directory, new ExportReader(later), this.jdbc, this.transactions);
	}

	static UploadDirectory directory() {
		return directory(TemporaryFiles.directory());
	}

	static UploadDirectory directory(Path data) {
		return new UploadDirectory(data(data));
	}

	static DataDirectory data(Path path) {
		return new DataDirectory(new StorageProperties(path.toString(), null, null, null, null, null));
	}

	ImportRun run(ImportTarget target) {
		return new ImportRun(progress().of(target.id()),
				new ChunkWriter(progress(), new ImportWriter(this.jdbc), this.transactions, target, () -> false));
	}

	/** Imports one file, and returns what became of its rows. */
	ImportCounts read(ExportLayout layout, ExportRow... rows) {
		ImportTarget target = begin();
		write(run(target), "Streaming_History_0.json", layout, List.of(rows));
		return finish(target);
	}

	/** Finishes an import, and returns what became of its rows. */
	ImportCounts finish(ImportTarget target) {
		this.imports.finish(target.id(), ImportState.FINISHED, null, TestLog.NOON);
		return reports().find(this.log.listener(), target.id()).orElseThrow().counts();
	}

	static void write(ImportRun run, String name, ExportLayout layout, Collection<? extends ExportRow> rows) {
		if (run.begin(new ExportFile(name, layout))) {
			rows.forEach(run::row);
			run.end(null);
		}
		run.await();
	}

	/** Returns plays one after another, whose numbers are those of their rows. */
	static ExportRow[] rows(Played... played) {
		List<ExportRow> rows = new ArrayList<>();
		Stream.of(played).forEach((row) -> rows.add(new Played(rows.size() + 1L, row.play(), row.reportedAt())));
		return rows.toArray(ExportRow[]::new);
	}

	/**
	 * Returns a row of the extended history that begins a number of seconds after noon.
	 */
	static Played extended(String title, long second, long listened) {
		return row(TestLog.track(title, "Lantern"), second, listened);
	}

	/** Returns the row of the account data for what began so many seconds after noon. */
	static Played account(String title, long second, long listened) {
		LoggedItem named = new LoggedItem(PlayableKind.TRACK, null, title, List.of(new LoggedName("Lantern", null)),
				null, null);
		Instant minute = TestLog.NOON.plusSeconds((second + listened) / 60 * 60);
		return new Played(1, play(named, minute.minusSeconds(listened), listened), minute);
	}

	/**
	 * Returns a play that a log of Earshot had recorded, from a number of seconds after
	 * noon.
	 */
	static Played recorded(String title, long second, long listened) {
		return new Played(1, extended(title, second, listened).play(), null);
	}

	static Played row(LoggedItem item, long second, long listened) {
		LoggedPlay play = play(item, TestLog.NOON.plusSeconds(second), listened);
		return new Played(1, play, play.endedAt());
	}

	private static LoggedPlay play(LoggedItem item, Instant from, long listened) {
		return new LoggedPlay(from, from.plusSeconds(listened), Duration.ofSeconds(listened), item, PlaySource.IMPORTED,
				DeviceClass.PHONE, null, StartReason.CHOSEN, EndReason.COMPLETED);
	}

}
