package dev.earshot.history.log.filter;

import java.util.Optional;

import dev.earshot.history.log.Listener;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayLog;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The names of what conditions are about. Items, artists and albums are in one table for
 * all people, so nobody is told a name without plays of their own.
 */
@Repository
public class ConditionNames {

	private final JdbcClient jdbc;

	private final PlayLog log;

	ConditionNames(JdbcClient jdbc, PlayLog log) {
		this.jdbc = jdbc;
		this.log = log;
	}

	/** Returns a name; empty if there is none, or no play to which it belongs. */
	public Optional<String> find(Listener listener, NamedCondition condition) {
		return this.log.contains(listener, PlayFilter.of(condition)) ? name(condition) : Optional.empty();
	}

	private Optional<String> name(NamedCondition condition) {
		return this.jdbc.sql("select " + condition.column() + " from " + condition.table() + " where id = :id")
			.param("id", condition.id())
			.query((row, _) -> Optional.ofNullable(row.getString(1)))
			.optional()
			.flatMap((name) -> name);
	}

}
