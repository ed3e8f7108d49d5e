package dev.earshot.move;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables of a database, as its own catalogue has them, without those of Flyway and of
 * the database itself.
 */
record DatabaseCatalogue(Connection connection) {

	private static final String HISTORY = "flyway_schema_history";

	Set<String> names() throws SQLException {
		Set<String> names = names(
				metaData().getTables(null, schema(), "%", new String[] { "TABLE", "PARTITIONED TABLE" }), "TABLE_NAME");
		names.removeIf((name) -> name.equals(HISTORY) || name.startsWith("sqlite_"));
		return names;
	}

	/** Returns the names of columns by table. */
	Map<String, Set<String>> columns() throws SQLException {
		Map<String, Set<String>> columns = new TreeMap<>();
		for (String table : names()) {
			columns.put(table, names(metaData().getColumns(null, schema(), table, "%"), "COLUMN_NAME"));
		}
		return columns;
	}

	/**
	 * Returns tables of PostgreSQL.
	 * @param names of the tables
	 * @return each after those that it refers to
	 * @throws IllegalArgumentException if no table of Earshot was like one of them yet
	 */
	List<Table> tables(Set<String> names) throws SQLException {
		Map<String, Set<String>> references = new TreeMap<>();
		for (String table : names) {
			references.put(table, names(metaData().getImportedKeys(null, schema(), table), "PKTABLE_NAME"));
		}
		List<Table> tables = new ArrayList<>();
		for (String name : TableOrder.of(references)) {
			tables.add(table(name));
		}
		return tables;
	}

	private Table table(String name) throws SQLException {
		List<Column> columns = new ArrayList<>();
		try (ResultSet result = metaData().getColumns(null, schema(), name, "%")) {
			while (result.next()) {
				columns.add(new Column(result.getString("COLUMN_NAME"), ColumnType.of(result.getInt("DATA_TYPE")),
						result.getString("IS_AUTOINCREMENT").equals("YES")));
			}
		}
		return new Table(name, columns);
	}

	private DatabaseMetaData metaData() throws SQLException {
		return this.connection.getMetaData();
	}

	// Null with SQLite, which has no schemas.
	private String schema() throws SQLException {
		return this.connection.getSchema();
	}

	private static Set<String> names(ResultSet result, String column) throws SQLException {
		try (result) {
			Set<String> names = new TreeSet<>();
			while (result.next()) {
				names.add(result.getString(column).toLowerCase(Locale.ROOT));
			}
			return names;
		}
	}

}
