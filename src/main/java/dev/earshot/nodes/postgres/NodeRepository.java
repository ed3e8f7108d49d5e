package dev.earshot.nodes.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.nodes.Node;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The nodes in the database. All times are the database's.
 */
class NodeRepository {

	/** A node that was not seen for this long is taken for dead. */
	static final Duration ALIVE_FOR = Duration.ofSeconds(5);

	private static final Duration KEPT_FOR = Duration.ofHours(1);

	// In milliseconds since 1970.
	private static final String NOW = "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";

	private final JdbcClient jdbc;

	private final ThisNode node;

	NodeRepository(JdbcClient jdbc, ThisNode node) {
		this.jdbc = jdbc;
		this.node = node;
	}

	/** Says that this node is alive, and returns the time of the database. */
	Instant beat() {
		return this.jdbc.sql("""
				insert into node (id, host, version, started_at, seen_at)
				values (:id, :host, :version, %1$s, %1$s)
				on conflict (id) do update set seen_at = excluded.seen_at
				returning seen_at
				""".formatted(NOW))
			.param("id", this.node.id())
			.param("host", this.node.host())
			.param("version", this.node.version())
			.query((row, _) -> Instant.ofEpochMilli(row.getLong("seen_at")))
			.single();
	}

	/** Returns the nodes that are alive, the oldest first. */
	List<Node> alive() {
		return this.jdbc.sql("select * from node where seen_at > " + NOW + " - :alive order by started_at, id")
			.param("alive", ALIVE_FOR.toMillis())
			.query(this::node)
			.list();
	}

	private Node node(ResultSet row, int number) throws SQLException {
		String id = row.getString("id");
		return new Node(id, row.getString("host"), row.getString("version"),
				Instant.ofEpochMilli(row.getLong("started_at")), id.equals(this.node.id()));
	}

	void remove() {
		this.jdbc.sql("delete from node where id = :id or seen_at < " + NOW + " - :kept")
			.param("id", this.node.id())
			.param("kept", KEPT_FOR.toMillis())
			.update();
	}

}
