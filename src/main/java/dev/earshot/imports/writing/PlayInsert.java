package dev.earshot.imports.writing;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.PlayKey;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Inserts plays, many with one statement, and finds out which of them the log took.
 */
final class PlayInsert {

	private static final int GROUP = 400;

	private static final String ROW = "(%d, ?, ?, ?, ?, ?, ?, ?, ?, ?, %d, ?)";

	private final JdbcOperations jdbc;

	private final ContextIds contexts;

	private final ImportTarget target;

	private final ToIntFunction<LoggedItem> ids;

	PlayInsert(JdbcOperations jdbc, ContextIds contexts, ImportTarget target, ToIntFunction<LoggedItem> ids) {
		this.jdbc = jdbc;
		this.contexts = contexts;
		this.target = target;
		this.ids = ids;
	}

	/** Inserts rows, and returns the numbers of those that were not in the log. */
	List<Integer> insert(List<ImportRow> rows) {
		List<Integer> inserted = new ArrayList<>();
		int grouped = rows.size() / GROUP * GROUP;
		execute(rows, 0, grouped, GROUP, inserted);
		execute(rows, grouped, rows.size(), rows.size() - grouped, inserted);
		return inserted;
	}

	// A statement is prepared once for all groups of the same size.
	private void execute(List<ImportRow> rows, int from, int to, int size, List<Integer> inserted) {
		if (from < to) {
			this.jdbc.execute(sql(size), (PreparedStatementCallback<Integer>) (statement) -> {
				for (int first = from; first < to; first += size) {
					add(first, rows.subList(first, first + size), statement, inserted);
				}
				return to;
			});
		}
	}

	private String sql(int size) {
		String row = ROW.formatted(this.target.listener(), this.target.id());
		return """
				insert into play (listener_id, started_at, item_id, listened_ms, ended_at, source, device,
					context_id, start_reason, end_reason, import_id, reported_at)
				values %s on conflict do nothing returning started_at, item_id, listened_ms
				""".formatted(String.join(", ", Collections.nCopies(size, row)));
	}

	private void add(int first, List<ImportRow> group, PreparedStatement statement, List<Integer> inserted)
			throws SQLException {
		int parameter = 1;
		for (ImportRow row : group) {
			parameter = set(statement, parameter, row);
		}
		Set<PlayKey> taken = keys(statement);
		for (int number = 0; number < group.size(); number++) {
			if (taken.remove(key(group.get(number)))) {
				inserted.add(first + number);
			}
		}
	}

	private int set(PreparedStatement statement, int first, ImportRow row) throws SQLException {
		int parameter = first;
		statement.setLong(parameter++, row.startedAt());
		statement.setInt(parameter++, this.ids.applyAsInt(row.item()));
		statement.setInt(parameter++, row.listened());
		statement.setLong(parameter++, row.endedAt());
		statement.setInt(parameter++, row.play().source().ordinal());
		statement.setInt(parameter++, row.play().device().ordinal());
		statement.setObject(parameter++, this.contexts.of(row.play()), Types.INTEGER);
		statement.setInt(parameter++, row.play().start().ordinal());
		statement.setInt(parameter++, row.play().end().ordinal());
		statement.setObject(parameter++, row.reportedAt(), Types.BIGINT);
		return parameter;
	}

	private static Set<PlayKey> keys(PreparedStatement statement) throws SQLException {
		Set<PlayKey> keys = new HashSet<>();
		try (ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				keys.add(new PlayKey(rows.getLong(1), rows.getInt(2), rows.getInt(3)));
			}
		}
		return keys;
	}

	private PlayKey key(ImportRow row) {
		return new PlayKey(row.startedAt(), this.ids.applyAsInt(row.item()), row.listened());
	}

}
