package dev.earshot.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportRow.Unreadable;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.IgnoredReason;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.imports.writing.ImportTarget;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores how far imports are that are being read, and what became of the rows of each
 * file.
 */
final class ImportProgress {

	private final JdbcClient jdbc;

	ImportProgress(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns whether an import is to go on, and is still that of the listener. It cannot
	 * be cancelled or removed until the transaction of the caller ends.
	 */
	boolean goesOn(ImportTarget target) {
		return this.jdbc.sql("""
				update play_import set state = state
				where id = :id and listener_id = :listener and state = :running
				""")
			.param("id", target.id())
			.param("listener", target.listener())
			.param("running", ImportState.RUNNING.ordinal())
			.update() > 0;
	}

	/**
	 * Makes what the listener deleted last impossible to restore, because the import may
	 * tell of the same plays.
	 */
	void forgetDeleted(ImportTarget target) {
		this.jdbc.sql("update listener set deleted_at = 0 where id = :listener and deleted_at > 0")
			.param("listener", target.listener())
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

	/** Returns how far the files of an import are, by their places. */
	Map<Integer, FileProgress> of(int id) {
		Map<Integer, FileProgress> files = new HashMap<>();
		this.jdbc.sql("select * from import_file where import_id = :id")
			.param("id", id)
			.query((RowCallbackHandler) (row) -> files.put(row.getInt("place"), progress(row)));
		return files;
	}

	private static FileProgress progress(ResultSet row) throws SQLException {
		return new FileProgress(row.getBoolean("ended"), row.getLong("rows_done"), row.getLong("unreadable"),
				number(row, "first_at"), number(row, "last_at"));
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

	/**
	 * How far the reading of a file has come that an import was in when it was
	 * interrupted.
	 *
	 * @param rows that are done
	 * @param firstAt when the first play of the file began, in milliseconds; {@code null}
	 * if there was none yet
	 * @param lastAt when the last play of the file ended, in milliseconds
	 */
	record FileProgress(boolean ended, long rows, long unreadable, @Nullable Long firstAt, @Nullable Long lastAt) {

		static final FileProgress NONE = new FileProgress(false, 0, 0, null, null);

	}

}
