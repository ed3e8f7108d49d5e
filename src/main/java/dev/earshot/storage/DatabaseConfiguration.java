package dev.earshot.storage;

import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database: SQLite, or PostgreSQL if it is configured.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	// A task that waits for a lock keeps its connection; the others are for reading.
	private static final int MAX_SQLITE_CONNECTIONS = 10;

	// The previous process may still be shutting down.
	private static final int START_LOCK_TIMEOUT_MILLIS = 10_000;

	@Bean
	DatabasePool dataSource(StorageProperties properties, DataDirectory directory, InstanceLock lock) {
		return properties.usesPostgres() ? postgres(properties) : sqlite(directory);
	}

	private DatabasePool postgres(StorageProperties properties) {
		PostgresCheck.check(properties);
		DatabasePool pool = new DatabasePool(new PostgresConnections(properties));
		pool.setConnectionInitSql("set lock_timeout = " + LockWait.TIMEOUT.toMillis());
		return pool;
	}

	private DatabasePool sqlite(DataDirectory directory) {
		Path file = directory.resolve("earshot.db");
		requireNoRestore(directory);
		SqliteLibrary.load(directory.resolve("native"));
		SqliteFile.check(file, START_LOCK_TIMEOUT_MILLIS);
		DatabasePool pool = new DatabasePool(new SqliteConnections(file, new LockWait(LockWait.TIMEOUT)));
		pool.setMaximumPoolSize(MAX_SQLITE_CONNECTIONS);
		pool.setMinimumIdle(2);
		return pool;
	}

	// A restore that was killed has replaced some files only.
	private static void requireNoRestore(DataDirectory directory) {
		if (Files.exists(directory.resolve(DataDirectory.RESTORE_MARK))) {
			throw new StorageUnusable("The restore of a backup was interrupted.", "Run the command restore again.",
					null);
		}
	}

}
