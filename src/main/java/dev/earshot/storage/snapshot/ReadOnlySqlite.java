package dev.earshot.storage.snapshot;

import java.sql.Connection;
import java.sql.SQLException;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.SqliteFile;
import org.sqlite.SQLiteConfig;

/**
 * Opens the SQLite database for reading only. Neither the file nor its log changes, not
 * even when the connection is closed.
 */
public final class ReadOnlySqlite {

	private ReadOnlySqlite() {
	}

	/**
	 * Opens the database of a data directory.
	 * @param directory the data directory
	 * @return a connection that sees the database as it is at its first statement
	 * @throws SQLException if there is no database, or it cannot be opened
	 */
	public static Connection open(DataDirectory directory) throws SQLException {
		SQLiteConfig config = new SQLiteConfig();
		config.setReadOnly(true);
		Connection connection = config.createConnection("jdbc:sqlite:" + SqliteFile.checked(directory));
		connection.setAutoCommit(false);
		return connection;
	}

}
