package dev.earshot.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Another program that holds a SQLite file locked, until it is closed.
 */
public final class LockedFile implements AutoCloseable {

	private final Connection other;

	private LockedFile(Connection other) {
		this.other = other;
	}

	public static LockedFile at(Path file) throws SQLException {
		Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
		try (Statement statement = other.createStatement()) {
			statement.execute("begin exclusive");
		}
		return new LockedFile(other);
	}

	@Override
	public void close() throws SQLException {
		this.other.close();
	}

}
