package dev.earshot.storage;

import java.nio.file.Path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database: a SQLite file unless a PostgreSQL was given.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	// Whoever waits for a lock has a connection; others go on reading meanwhile.
	private static final int MAX_SQLITE_CONNECTIONS = 10;

	// A program that ends may still hold the file.
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
		SqliteLibrary.load(directory.resolve("native"));
		SqliteFile.check(file, START_LOCK_TIMEOUT_MILLIS);
		DatabasePool pool = new DatabasePool(new SqliteConnections(file, new LockWait(LockWait.TIMEOUT)));
		pool.setMaximumPoolSize(MAX_SQLITE_CONNECTIONS);
		pool.setMinimumIdle(2);
		return pool;
	}

}
