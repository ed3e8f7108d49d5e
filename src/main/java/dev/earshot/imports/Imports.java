package dev.earshot.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.history.log.Listener;
import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.imports.writing.ImportTarget;
import dev.earshot.nodes.Node;
import dev.earshot.nodes.Nodes;
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

	private final Nodes nodes;

	Imports(JdbcClient jdbc, Nodes nodes) {
		this.jdbc = jdbc;
		this.nodes = nodes;
	}

	/** Returns whether other nodes may have imports, too. */
	boolean areShared() {
		return !this.nodes.alive().isEmpty();
	}

	private @Nullable String thisNode() {
		return this.nodes.alive().stream().filter(Node::isThis).map(Node::id).findFirst().orElse(null);
	}

	/** Begins an import; empty if another one of the listener is not over. */
	Optional<ImportTarget> create(Listener listener, Instant now) {
		return this.jdbc.sql("""
				insert into play_import (listener_id, created_at, state, node) values (:listener, :now, :state, :node)
				on conflict do nothing returning id
				""")
			.param("listener", listener.id())
			.param("now", now.toEpochMilli())
			.param("state", ImportState.UPLOADING.ordinal())
			.param("node", thisNode())
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

	/** Returns all imports that are not over, the oldest first. */
	List<UnfinishedImport> unfinished() {
		return this.jdbc
			.sql("select listener_id, id, state, node from play_import where finished_at is null order by id")
			.query((row, _) -> new UnfinishedImport(new ImportTarget(row.getInt("listener_id"), row.getInt("id")),
					row.getInt("state") == ImportState.UPLOADING.ordinal(), row.getString("node")))
			.list();
	}

	/**
	 * Returns the imports of nodes that have ended. Without other nodes, at the start,
	 * that is every one that is not over.
	 */
	List<UnfinishedImport> abandoned() {
		Set<String> alive = this.nodes.alive().stream().map(Node::id).collect(Collectors.toSet());
		return unfinished().stream().filter((one) -> one.node() == null || !alive.contains(one.node())).toList();
	}

	/**
	 * Makes an abandoned import this node's. Returns whether no other node was faster.
	 */
	boolean takeOver(UnfinishedImport abandoned) {
		return this.jdbc.sql("""
				update play_import set node = :node
				where id = :id and finished_at is null and coalesce(node, '') = :before
				""")
			.param("node", thisNode())
			.param("id", abandoned.id())
			.param("before", Objects.requireNonNullElse(abandoned.node(), ""))
			.update() > 0;
	}

	/**
	 * Returns whether an import is this node's, and was not taken over by another one.
	 */
	boolean isOfThisNode(int id) {
		return !areShared() || this.jdbc.sql("select coalesce(node, '') from play_import where id = :id")
			.param("id", id)
			.query(String.class)
			.optional()
			.filter((node) -> node.equals(thisNode()))
			.isPresent();
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

	/**
	 * An import that is not over.
	 *
	 * @param node the ID of the node that has the files; {@code null} if there is only
	 * one
	 */
	record UnfinishedImport(ImportTarget target, boolean isUploading, @Nullable String node) {

		int id() {
			return this.target.id();
		}

	}

}
