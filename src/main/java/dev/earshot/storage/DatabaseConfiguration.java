package dev.earshot.storage;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Opens the database: a SQLite file unless a PostgreSQL was given.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	private static final int BUSY_TIMEOUT_MILLIS = 10_000;

	@Bean
	HikariDataSource dataSource(StorageProperties properties, DataDirectory directory, InstanceLock lock) {
		return properties.usesPostgres() ? postgres(properties) : sqlite(directory);
	}

	private HikariDataSource postgres(StorageProperties properties) {
		PostgresConnection.check(properties);
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(properties.databaseUrl());
		pool.setUsername(properties.databaseUsername());
		pool.setPassword(properties.databasePassword());
		return pool;
	}

	private HikariDataSource sqlite(DataDirectory directory) {
		Path file = directory.resolve("earshot.db");
		SqliteLibrary.load(directory.resolve("native"));
		SqliteFile.check(file, BUSY_TIMEOUT_MILLIS);
		SQLiteDataSource source = new SQLiteDataSource(sqliteConfig());
		source.setUrl("jdbc:sqlite:" + file);
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(source);
		pool.setMaximumPoolSize(4);
		return pool;
	}

	// Write-ahead logging lets single reads go on while one writes; transactions begin as
	// writers, so that they wait for each other instead of failing half-way.
	private SQLiteConfig sqliteConfig() {
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(JournalMode.WAL);
		config.setSynchronous(SynchronousMode.NORMAL);
		config.setTransactionMode(TransactionMode.IMMEDIATE);
		config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
		config.enforceForeignKeys(true);
		return config;
	}

}
