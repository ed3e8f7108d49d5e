package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database whose disk becomes full: the file of SQLite cannot grow, and PostgreSQL does
 * nothing at all.
 */
public final class FullDatabase extends DelegatingDataSource {

	private final TestDatabase database;

	private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

	private FullDatabase(TestDatabase database) {
		super(database.source());
		this.database = database;
	}

	public static FullDatabase of(TestDatabase database) {
		return new FullDatabase(database);
	}

	@Override
	public Connection getConnection() throws SQLException {
		boolean isFull = this.left.updateAndGet((count) -> Math.max(-1, count - 1)) < 0;
		return isFull ? full() : super.getConnection();
	}

	private Connection full() throws SQLException {
		if (this.database == TestDatabase.POSTGRESQL) {
			throw new SQLException("could not extend file: No space left on device", "53100");
		}
		Connection connection = super.getConnection();
		try (Statement statement = connection.createStatement()) {
			statement.execute("pragma max_page_count = 1");
		}
		return connection;
	}

	/** Fills the disk when the database has been reached so many times. */
	public void fillAfter(int times) {
		this.left.set(times);
	}

	public void makeRoom() {
		this.left.set(Integer.MAX_VALUE);
	}

}
