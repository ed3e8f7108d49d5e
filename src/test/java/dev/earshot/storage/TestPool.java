package dev.earshot.storage;

import java.nio.file.Path;

import javax.sql.DataSource;

/**
 * Opens SQLite files as the program does.
 */
public final class TestPool {

	private TestPool() {
	}

	/** Opens a file, which is made if it is not there. */
	public static DataSource of(Path file) {
		DatabasePool pool = new DatabasePool(new SqliteConnections(file, new LockWait(LockWait.TIMEOUT)));
		pool.setMaximumPoolSize(3);
		pool.setMinimumIdle(1);
		return pool;
	}

	/** Makes a database that is migrated. */
	public static DataSource migrated(Path file) {
		DataSource pool = of(file);
		new TestDatabase.Upgrade(pool, "sqlite").finish();
		return pool;
	}

}
