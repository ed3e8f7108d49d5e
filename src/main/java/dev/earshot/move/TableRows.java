package dev.earshot.move;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reads all rows of a table, of which it holds few in memory.
 */
final class TableRows {

	// For PostgreSQL; SQLite's driver always reads one row at a time.
	private static final int FETCH_SIZE = 200;

	private TableRows() {
	}

	/**
	 * Reads a table.
	 * @param connection in a transaction
	 * @param table the table
	 * @param target gets the rows
	 * @return what was read
	 * @throws UnfitValue if PostgreSQL cannot have a row
	 */
	static TableContent read(Connection connection, Table table, Target target) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setFetchSize(FETCH_SIZE);
			try (ResultSet rows = statement.executeQuery(table.query())) {
				return read(rows, table, target);
			}
		}
	}

	private static TableContent read(ResultSet rows, Table table, Target target) throws SQLException {
		TableContent content = TableContent.NONE;
		while (rows.next()) {
			byte[] line = CopyLine.of(table, rows);
			content = content.plus(line);
			target.write(content.rows(), line);
		}
		return content;
	}

	/**
	 * Where rows go.
	 */
	@FunctionalInterface
	interface Target {

		/**
		 * Writes a row.
		 * @param number of the row, from 1
		 * @param line the row
		 */
		void write(long number, byte[] line) throws SQLException;

	}

}
