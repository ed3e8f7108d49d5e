package dev.earshot.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.snapshot.InstallationKey;
import dev.earshot.storage.snapshot.ReadOnlySqlite;

/**
 * The SQLite database that an installation leaves, at one moment.
 *
 * @param connection reads only
 */
record SqliteSource(Connection connection) implements AutoCloseable {

	static SqliteSource open(DataDirectory directory) throws SQLException {
		return new SqliteSource(ReadOnlySqlite.open(directory));
	}

	DatabaseCatalogue catalogue() {
		return new DatabaseCatalogue(this.connection);
	}

	void requireKey(InstallationKey key) {
		key.hex(this.connection);
	}

	TableContent read(Table table, TableRows.Target target) throws SQLException {
		return TableRows.read(this.connection, table, target);
	}

	/**
	 * Returns the last number that a table gave to a row, also if that row is gone.
	 * @return 0 if the table gives such numbers again
	 */
	long lastNumber(Table table) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("select coalesce(max(seq), 0) from sqlite_sequence where name = ? collate nocase")) {
			statement.setString(1, table.name());
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

}
