package dev.earshot.imports.writing;

import java.util.HashMap;
import java.util.Map;

import dev.earshot.history.log.LoggedContext;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayedFrom;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The IDs of contexts. Only the log of Earshot tells them.
 */
final class ContextIds {

	private final JdbcClient jdbc;

	private final Map<LoggedContext, Integer> known = new HashMap<>();

	ContextIds(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Forgets everything, because a transaction that added some was rolled back. */
	void forget() {
		this.known.clear();
	}

	/** Returns the ID of what it was played from; {@code null} if that is not known. */
	@Nullable Integer of(LoggedPlay play) {
		LoggedContext context = play.context();
		return (context != null) ? this.known.computeIfAbsent(key(context), (_) -> find(context)) : null;
	}

	private static LoggedContext key(LoggedContext context) {
		return (context.uri() != null) ? new LoggedContext(PlayedFrom.OTHER, context.uri(), null)
				: new LoggedContext(context.kind(), null, null);
	}

	private int find(LoggedContext context) {
		return this.jdbc
			.sql("select id from play_context where "
					+ ((context.uri() != null) ? "uri = :uri" : "uri is null and kind = :kind")
					+ " order by id limit 1")
			.param("uri", context.uri())
			.param("kind", context.kind().ordinal())
			.query(Integer.class)
			.optional()
			.orElseGet(() -> add(context));
	}

	private int add(LoggedContext context) {
		return this.jdbc.sql("""
				insert into play_context (kind, uri, name) values (:kind, :uri, :name)
				on conflict (uri) do update set name = coalesce(play_context.name, excluded.name) returning id
				""")
			.param("kind", context.kind().ordinal())
			.param("uri", context.uri())
			.param("name", context.name())
			.query(Integer.class)
			.single();
	}

}
