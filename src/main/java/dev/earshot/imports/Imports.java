package dev.earshot.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportRow.Unreadable;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.IgnoredReason;
import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.history.log.ItemRepository;
import dev.earshot.history.log.Listener;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The imports of everybody: how far they are, and what they found.
 */
@Repository
public class Imports {

	private static final int CHUNK = 5_000;

	private final JdbcClient jdbc;

	private final ItemRepository items;

	Imports(JdbcClient jdbc, ItemRepository items) {
		this.jdbc = jdbc;
		this.items = items;
	}

	/** Begins an import; empty if another one of the listener is not over. */
	Optional<ImportTarget> create(Listener listener, Instant now) {
		return this.jdbc.sql("""
				insert into play_import (listener_id, created_at, state) values (:listener, :now, :state)
				on conflict do nothing returning id
				""")
			.param("listener", listener.id())
			.param("now", now.toEpochMilli())
			.param("state", ImportState.UPLOADING.ordinal())
			.query(Integer.class)
			.optional()
			.map((id) -> new ImportTarget(listener.id(), id));
	}

	void addUpload(int id, int place, String name, long bytes) {
		this.jdbc.sql("insert into import_upload (import_id, place, name, bytes) values (:id, :place, :name, :bytes)")
			.param("id", id)
			.param("place", place)
			.param("name", name)
			.param("bytes", bytes)
			.update();
	}

	/**
	 * Has the uploads read from now on. Returns whether there is still something to do.
	 */
	boolean start(int id) {
		return this.jdbc.sql("update play_import set state = :running where id = :id and state = :uploading")
			.param("running", ImportState.RUNNING.ordinal())
			.param("id", id)
			.param("uploading", ImportState.UPLOADING.ordinal())
			.update() > 0;
	}

	void discard(int id) {
		this.jdbc.sql("delete from play_import where id = :id").param("id", id).update();
	}

	/** Deletes the imports whose upload was cut off when the server ended. */
	void discardIncomplete() {
		this.jdbc.sql("delete from play_import where state = :uploading")
			.param("uploading", ImportState.UPLOADING.ordinal())
			.update();
	}

	/** Returns the imports that a server that ended was at. */
	List<ImportTarget> running() {
		return this.jdbc.sql("select listener_id, id from play_import where state = :running order by id")
			.param("running", ImportState.RUNNING.ordinal())
			.query((row, _) -> new ImportTarget(row.getInt("listener_id"), row.getInt("id")))
			.list();
	}

	/**
	 * Returns whether an import is to go on. It cannot be cancelled or removed until the
	 * transaction of the caller ends.
	 */
	boolean goesOn(int id) {
		return this.jdbc.sql("update play_import set state = state where id = :id and state = :running")
			.param("id", id)
			.param("running", ImportState.RUNNING.ordinal())
			.update() > 0;
	}

	/** Ends an import that is not over. Returns whether there was one. */
	boolean finish(int id, ImportState state, @Nullable String problem, Instant now) {
		return this.jdbc.sql("""
				update play_import set state = :state, problem = :problem, finished_at = :now
				where id = :id and finished_at is null
				""")
			.param("state", state.ordinal())
			.param("problem", problem)
			.param("now", now.toEpochMilli())
			.param("id", id)
			.update() > 0;
	}

	void refuseUpload(int id, int place, String problem) {
		this.jdbc.sql("update import_upload set problem = :problem where import_id = :id and place = :place")
			.param("problem", problem)
			.param("id", id)
			.param("place", place)
			.update();
	}

	/** Adds a file, unless it is there, and returns how far it is. */
	FileProgress begin(int id, int place, ExportFile file) {
		this.jdbc.sql("""
				insert into import_file (import_id, place, name, layout) values (:id, :place, :name, :layout)
				on conflict do nothing
				""")
			.param("id", id)
			.param("place", place)
			.param("name", file.name())
			.param("layout", file.layout().ordinal())
			.update();
		return this.jdbc.sql("select * from import_file where import_id = :id and place = :place")
			.param("id", id)
			.param("place", place)
			.query((row, _) -> progress(row))
			.single();
	}

	private static FileProgress progress(ResultSet row) throws SQLException {
		return new FileProgress(row.getBoolean("ended"), row.getLong("rows_done"), row.getLong("unreadable"),
				number(row, "first_at"), number(row, "last_at"));
	}

	/** Returns how far the files of an import are, by their places. */
	Map<Integer, FileProgress> progress(int id) {
		Map<Integer, FileProgress> files = new HashMap<>();
		this.jdbc.sql("select * from import_file where import_id = :id")
			.param("id", id)
			.query((RowCallbackHandler) (row) -> files.put(row.getInt("place"), progress(row)));
		return files;
	}

	private static @Nullable Long number(ResultSet row, String column) throws SQLException {
		return (row.getObject(column) instanceof Number number) ? Long.valueOf(number.longValue()) : null;
	}

	void advance(int id, int place, ImportCounts counts, FileProgress progress) {
		this.jdbc.sql("""
				update import_file set imported = imported + :imported, duplicates = duplicates + :duplicates,
					known = known + :known, private_rows = private_rows + :private, unknown = unknown + :unknown,
					unreadable = unreadable + :unreadable, rows_done = :rows, first_at = :first, last_at = :last
				where import_id = :id and place = :place
				""")
			.param("imported", counts.imported())
			.param("duplicates", counts.duplicates())
			.param("known", counts.known())
			.param("private", counts.privateRows())
			.param("unknown", counts.unknown())
			.param("unreadable", counts.unreadable())
			.param("rows", progress.rows())
			.param("first", progress.firstAt())
			.param("last", progress.lastAt())
			.param("id", id)
			.param("place", place)
			.update();
	}

	void addProblem(int id, int place, Unreadable row) {
		this.jdbc.sql("""
				insert into import_problem (import_id, place, number, reason) values (:id, :place, :number, :reason)
				""")
			.param("id", id)
			.param("place", place)
			.param("number", row.number())
			.param("reason", row.problem().ordinal())
			.update();
	}

	void end(int id, int place, @Nullable FileProblem problem) {
		this.jdbc
			.sql("update import_file set ended = :ended, problem = :problem where import_id = :id and place = :place")
			.param("ended", true)
			.param("problem", (problem != null) ? Integer.valueOf(problem.ordinal()) : null)
			.param("id", id)
			.param("place", place)
			.update();
	}

	void ignore(int id, int place, String name, IgnoredReason reason) {
		this.jdbc.sql("""
				insert into import_ignored (import_id, place, name, reason) values (:id, :place, :name, :reason)
				on conflict do nothing
				""")
			.param("id", id)
			.param("place", place)
			.param("name", name)
			.param("reason", reason.ordinal())
			.update();
	}

	/** Returns what was uploaded for an import, in the order in which it is read. */
	List<UploadLine> uploads(int id) {
		return this.jdbc.sql("select * from import_upload where import_id = :id order by place")
			.param("id", id)
			.query(ImportRecords::upload)
			.list();
	}

	/** Returns the imports of a listener, the newest first. */
	public List<PlayImport> of(Listener listener) {
		return this.jdbc
			.sql(ImportRecords.IMPORTS + " where play_import.listener_id = :listener order by play_import.id desc")
			.param("listener", listener.id())
			.query(ImportRecords::summary)
			.list();
	}

	/** Returns an import of a listener; empty if the listener has no such import. */
	Optional<PlayImport> find(Listener listener, int id) {
		return this.jdbc
			.sql(ImportRecords.IMPORTS + " where play_import.listener_id = :listener and play_import.id = :id")
			.param("listener", listener.id())
			.param("id", id)
			.query(ImportRecords::summary)
			.optional();
	}

	/** Returns what became of everything in an import. */
	Optional<ImportReport> report(Listener listener, int id) {
		return find(listener, id).map((summary) -> new ImportReport(summary, uploads(id),
				this.jdbc.sql("select * from import_file where import_id = :id order by place")
					.param("id", id)
					.query(ImportRecords::file)
					.list(),
				this.jdbc.sql("select * from import_ignored where import_id = :id order by place")
					.param("id", id)
					.query(ImportRecords::ignored)
					.list(),
				this.jdbc.sql(ImportRecords.PROBLEMS).param("id", id).query(ImportRecords::problem).list()));
	}

	/**
	 * Deletes the plays of an import in many short transactions, so that nobody else has
	 * to wait for the database.
	 */
	void removePlays(int id) {
		int deleted = CHUNK;
		while (deleted > 0) {
			deleted = this.jdbc
				.sql("""
						delete from play where (listener_id, started_at, item_id, listened_ms) in (
							select listener_id, started_at, item_id, listened_ms from play where import_id = :id limit :chunk)
						""")
				.param("id", id)
				.param("chunk", CHUNK)
				.update();
		}
	}

	/** Deletes an import with what is left of it, also among the plays deleted last. */
	@Transactional
	public void remove(int id) {
		this.jdbc.sql("delete from deleted_play where import_id = :id").param("id", id).update();
		this.jdbc.sql("delete from play where import_id = :id").param("id", id).update();
		discard(id);
		this.items.removeUnused();
	}

}
