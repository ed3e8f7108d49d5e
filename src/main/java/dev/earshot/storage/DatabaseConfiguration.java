package dev.earshot.storage;

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

	@Bean
	DatabasePool dataSource(StorageProperties properties, DataDirectory directory, InstanceLock lock) {
		return properties.usesPostgres() ? postgres(properties) : sqlite(directory);
	}

	@Bean
	DatabaseTransactions transactionManager(DatabasePool database) {
		return new DatabaseTransactions(database);
	}

	private DatabasePool postgres(StorageProperties properties) {
		PostgresCheck.check(properties);
		DatabasePool pool = new DatabasePool(new PostgresConnections(properties));
		pool.setConnectionInitSql("set lock_timeout = " + LockWait.TIMEOUT.toMillis());
		return pool;
	}

	private DatabasePool sqlite(DataDirectory directory) {
		Path file = SqliteFile.checked(directory);
		DatabasePool pool = new DatabasePool(new SqliteConnections(file, new LockWait(LockWait.TIMEOUT)));
		pool.setMaximumPoolSize(MAX_SQLITE_CONNECTIONS);
		pool.setMinimumIdle(2);
		return pool;
	}

}
