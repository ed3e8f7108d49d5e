package dev.earshot.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.earshot.history.log.Listener;
import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.imports.writing.ImportTarget;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The imports of everybody from their beginning to their end, with what was uploaded for
 * them.
 */
@Repository
class Imports {

	private final JdbcClient jdbc;

	Imports(JdbcClient jdbc) {
		this.jdbc = jdbc;
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

	/** Adds a file. Returns whether the import exists. */
	boolean addUpload(int id, int place, String name, long bytes) {
		return this.jdbc.sql("""
				insert into import_upload (import_id, place, name, bytes)
				select id, cast(:place as smallint), :name, cast(:bytes as bigint) from play_import where id = :id
				""").param("id", id).param("place", place).param("name", name).param("bytes", bytes).update() > 0;
	}

	/** Returns what was uploaded for an import, in the order in which it is read. */
	List<UploadLine> uploads(int id) {
		return this.jdbc.sql("select * from import_upload where import_id = :id order by place")
			.param("id", id)
			.query(ImportRecords::upload)
			.list();
	}

	void refuseUpload(int id, int place, String problem) {
		this.jdbc.sql("update import_upload set problem = :problem where import_id = :id and place = :place")
			.param("problem", problem)
			.param("id", id)
			.param("place", place)
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

	/** Ends an import of a listener that is not over. Returns whether there was one. */
	boolean cancel(Listener listener, int id, Instant now) {
		return this.jdbc.sql("""
				update play_import set state = :state, finished_at = :now
				where id = :id and listener_id = :listener and finished_at is null
				""")
			.param("state", ImportState.CANCELLED.ordinal())
			.param("now", now.toEpochMilli())
			.param("id", id)
			.param("listener", listener.id())
			.update() > 0;
	}

}
