package dev.earshot.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.storage.StorageProperties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The PostgreSQL database that an installation moves to, in one transaction.
 */
final class PostgresTarget implements AutoCloseable {

	private final Connection connection;

	private PostgresTarget(Connection connection) {
		this.connection = connection;
	}

	// The server's time-outs are too short for tables that PostgreSQL checks as a whole.
	static PostgresTarget connect(StorageProperties properties) throws SQLException {
		DriverManagerDataSource source = new DriverManagerDataSource();
		source.setUrl(properties.databaseUrl());
		source.setUsername(properties.databaseUsername());
		source.setPassword(properties.databasePassword());
		Properties options = new Properties();
		options.setProperty("tcpKeepAlive", "true");
		source.setConnectionProperties(options);
		Connection connection = source.getConnection();
		connection.setAutoCommit(false);
		return new PostgresTarget(connection);
	}

	DatabaseCatalogue catalogue() {
		return new DatabaseCatalogue(this.connection);
	}

	/**
	 * Refuses a database in which there is anything. A move that was interrupted leaves
	 * empty tables.
	 * @param isNew whether Earshot has never created its tables there
	 * @throws MoveRefused if there are tables of others, or rows
	 */
	void requireEmpty(boolean isNew) throws SQLException {
		Set<String> tables = catalogue().names();
		if (isNew && !tables.isEmpty()) {
			throw new MoveRefused(MoveRefusal.MOVE_TARGET_FOREIGN);
		}
		requireNoRows(tables);
	}

	private void requireNoRows(Collection<String> tables) throws SQLException {
		for (String table : tables) {
			if (number("select count(*) from (select 1 from \"" + table + "\" limit 1) row") > 0) {
				throw new MoveRefused(MoveRefusal.MOVE_TARGET_NOT_EMPTY);
			}
		}
	}

	/**
	 * Keeps others from writing until the end of the transaction.
	 * @throws MoveRefused if somebody has written before
	 */
	void lock(List<Table> tables) throws SQLException {
		execute("lock table " + names(tables) + " in exclusive mode");
		requireNoRows(tables.stream().map(Table::name).toList());
	}

	private static String names(List<Table> tables) {
		return tables.stream().map(Table::quotedName).collect(Collectors.joining(", "));
	}

	/**
	 * Writes rows.
	 * @param table where they belong
	 * @param rows writes the rows
	 * @return what they were
	 */
	TableContent write(Table table, Rows rows) throws SQLException {
		CopyIn copy = this.connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyStatement());
		try {
			TableContent content = rows.writeTo((_, line) -> copy.writeToCopy(line, 0, line.length));
			copy.endCopy();
			return content;
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	TableContent read(Table table) throws SQLException {
		return TableRows.read(this.connection, table, (_, _) -> {
		});
	}

	/**
	 * Lets PostgreSQL give numbers to new rows that no row had before.
	 * @param table the table
	 * @param column by which rows are numbered
	 * @param last the last number that SQLite gave; 0 if that is not known
	 */
	void numberAfter(Table table, Column column, long last) throws SQLException {
		String largest = "select coalesce(max(\"" + column.name() + "\"), 0) from " + table.quotedName();
		long used = Math.max(last, number(largest));
		if (used > 0) {
			number("select setval(pg_get_serial_sequence(?, ?), ?)", table.quotedName(), column.name(), used);
		}
	}

	/** Commits, with statistics, so that queries are planned for what is there. */
	void commit(List<Table> tables) throws SQLException {
		execute("analyze " + names(tables));
		this.connection.commit();
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private long number(String sql, Object... parameters) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			for (int index = 0; index < parameters.length; index++) {
				statement.setObject(index + 1, parameters[index]);
			}
			try (ResultSet result = statement.executeQuery()) {
				result.next();
				return result.getLong(1);
			}
		}
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

	/**
	 * Rows that can be written.
	 */
	@FunctionalInterface
	interface Rows {

		TableContent writeTo(TableRows.Target target) throws SQLException;

	}

}
