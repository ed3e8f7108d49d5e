package dev.earshot.account.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.earshot.core.AccountId;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/**
 * Counts what the database holds about a person. The tables are found in the database
 * itself, so that the data of a module is counted though nobody thought of it. Rows that
 * belong to another row, such as the deliveries of a webhook, cannot outlive that one.
 */
@Repository
class AccountRecords {

	// How many calls an account made, for 90 days: the budget of everybody depends on it.
	private static final Set<String> NOT_COUNTED = Set.of("call_count");

	private static final Map<String, String> OTHER_TABLES = Map.of("spring_session", "principal_name = ?",
			"audit_entry", "actor = ?");

	// The rows of a listening log are many, and name its listener by a number.
	private static final Map<String, String> COLUMNS = Map.of("account_id", "account_id = ?", "listener_id",
			"listener_id = (select id from listener where account_id = ?)");

	private final JdbcOperations jdbc;

	AccountRecords(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the number of rows by table, without tables that have none.
	 */
	SortedMap<String, Integer> count(AccountId account) {
		SortedMap<String, Integer> counts = new TreeMap<>();
		tables().forEach((table, condition) -> counts.put(table, count(table, condition, account)));
		counts.values().removeIf((count) -> count == 0);
		return counts;
	}

	private int count(String table, String condition, AccountId account) {
		Integer rows = this.jdbc.queryForObject("select count(*) from " + table + " where " + condition, Integer.class,
				account.value());
		return (rows != null) ? rows : 0;
	}

	/**
	 * Returns all tables with rows about people, with the condition for those of one.
	 */
	SortedMap<String, String> tables() {
		SortedMap<String, String> tables = new TreeMap<>(OTHER_TABLES);
		this.jdbc.execute((Connection connection) -> {
			for (String column : COLUMNS.keySet()) {
				addTables(tables, column, connection);
			}
			return null;
		});
		tables.keySet().removeAll(NOT_COUNTED);
		return tables;
	}

	private static void addTables(Map<String, String> tables, String column, Connection connection)
			throws SQLException {
		try (ResultSet columns = connection.getMetaData()
			.getColumns(connection.getCatalog(), connection.getSchema(), "%", column)) {
			while (columns.next()) {
				tables.put(columns.getString("TABLE_NAME"), COLUMNS.get(column));
			}
		}
	}

}
