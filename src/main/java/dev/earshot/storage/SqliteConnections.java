package dev.earshot.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens connections to the SQLite file. Its write-ahead log allows reading during a
 * write. The first connection creates the file if it is missing. No later one does, since
 * its directory may only be unmounted.
 */
class SqliteConnections extends ConnectionSource {

	private final Path file;

	private final SQLiteConfig config = config();

	private final LockWait lock;

	SqliteConnections(Path file, LockWait lock) {
		this.file = file;
		this.lock = lock;
	}

	private static SQLiteConfig config() {
		SQLiteConfig config = new SQLiteConfig();
		config.setJournalMode(JournalMode.WAL);
		config.setSynchronous(SynchronousMode.NORMAL);
		config.setBusyTimeout(0);
		config.enforceForeignKeys(true);
		return config;
	}

	@Override
	public Connection getConnection() throws SQLException {
		Connection connection = this.lock
			.read(() -> new SqliteConnection(this.file.toString(), this.config, this.lock));
		this.config.resetOpenMode(SQLiteOpenMode.CREATE);
		return connection;
	}

}
