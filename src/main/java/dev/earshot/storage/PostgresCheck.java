package dev.earshot.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Connects to PostgreSQL once, to report a failure in one sentence.
 */
final class PostgresCheck {

	private PostgresCheck() {
	}

	static void check(StorageProperties properties) {
		String url = Objects.requireNonNull(properties.databaseUrl());
		requireAddress(url);
		try (Connection _ = connect(url, properties.databaseUsername(), properties.databasePassword())) {
			return;
		}
		catch (SQLException ex) {
			throw new StorageUnusable("PostgreSQL cannot be used: " + ex.getMessage(),
					"Check EARSHOT_DATABASE_URL, _USERNAME and _PASSWORD, and that PostgreSQL is running and accepts them.",
					ex);
		}
	}

	// The driver's own message contains the URL, which may contain a password.
	private static void requireAddress(String url) {
		try {
			DriverManager.getDriver(url);
		}
		catch (SQLException ex) {
			throw new StorageUnusable("EARSHOT_DATABASE_URL is not the URL of a PostgreSQL database.",
					"It must look like jdbc:postgresql://127.0.0.1:5432/earshot.", null);
		}
	}

	private static Connection connect(String url, @Nullable String username, @Nullable String password)
			throws SQLException {
		return DriverManager.getConnection(url, username, password);
	}

}
