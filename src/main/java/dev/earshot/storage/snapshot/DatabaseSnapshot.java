package dev.earshot.storage.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import dev.earshot.storage.DataDirectory;
import dev.earshot.storage.SqliteLibrary;
import dev.earshot.storage.StorageProperties;
import org.sqlite.SQLiteConfig;

import org.springframework.stereotype.Component;

/**
 * Copies the SQLite database as it is at one moment, while the program, or another
 * process, reads and writes it. PostgreSQL has its own tools for that.
 */
@Component
public class DatabaseSnapshot {

	/** The name of the SQLite file in the data directory. */
	public static final String FILE = "earshot.db";

	private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);

	private final boolean postgres;

	private final DataDirectory directory;

	public DatabaseSnapshot(StorageProperties properties, DataDirectory directory) {
		this.postgres = properties.usesPostgres();
		this.directory = directory;
	}

	/**
	 * Whether the database is an SQLite file, which can be copied.
	 */
	public boolean isSupported() {
		return !this.postgres;
	}

	public boolean exists() {
		return Files.exists(database());
	}

	/**
	 * Returns the most bytes that a copy can have.
	 * @return the size of the database with its log
	 * @throws IOException if it cannot be told
	 */
	public long size() throws IOException {
		Path log = this.directory.resolve(FILE + "-wal");
		return Files.size(database()) + (Files.exists(log) ? Files.size(log) : 0);
	}

	private Path database() {
		return this.directory.resolve(FILE);
	}

	/**
	 * Copies the database.
	 * @param target a file that does not exist, or is empty
	 * @throws SQLException if the database cannot be read, or the disk is full
	 */
	public void write(Path target) throws SQLException {
		try (Connection connection = open(database());
				PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
			vacuum.setString(1, target.toString());
			vacuum.execute();
		}
	}

	/**
	 * Returns the version of a copy's schema.
	 * @param copy a copy of the database
	 * @return the version of the migration that was applied last
	 * @throws SQLException if it is no database of Earshot
	 */
	public String schemaVersion(Path copy) throws SQLException {
		try (Connection connection = open(copy);
				Statement statement = connection.createStatement();
				ResultSet version = statement.executeQuery("""
						select version from flyway_schema_history where success and version is not null
						order by installed_rank desc limit 1
						""")) {
			return version.next() ? version.getString(1) : "0";
		}
	}

	/**
	 * Returns the key of a copy.
	 * @param copy a copy of the database
	 * @param key the key of this installation
	 * @return 64 hexadecimal digits
	 * @throws SQLException if the copy cannot be read
	 */
	public String keyOf(Path copy, InstallationKey key) throws SQLException {
		try (Connection connection = open(copy)) {
			return key.hex(connection);
		}
	}

	private Connection open(Path file) throws SQLException {
		SqliteLibrary.load(this.directory.resolve("native"));
		SQLiteConfig config = new SQLiteConfig();
		config.setBusyTimeout(Math.toIntExact(LOCK_TIMEOUT.toMillis()));
		return config.createConnection("jdbc:sqlite:" + file);
	}

}
