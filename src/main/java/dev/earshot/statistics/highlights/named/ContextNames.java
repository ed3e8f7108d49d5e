package dev.earshot.statistics.highlights.named;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.PlayedFrom;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The names of what was played from.
 */
@Repository
class ContextNames {

	private final JdbcClient jdbc;

	ContextNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns contexts by their IDs. */
	Map<Integer, LoggedContext> find(Set<Integer> ids) {
		Map<Integer, LoggedContext> contexts = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("select id, kind, uri, name from play_context where id in (:ids)")
				.param("ids", ids)
				.query((RowCallbackHandler) (row) -> contexts.put(row.getInt("id"), new LoggedContext(
						PlayedFrom.values()[row.getInt("kind")], row.getString("uri"), row.getString("name"))));
		}
		return contexts;
	}

}
