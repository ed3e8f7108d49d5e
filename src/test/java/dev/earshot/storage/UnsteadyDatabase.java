package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that a test takes out of reach, and brings back.
 */
public final class UnsteadyDatabase extends DelegatingDataSource {

	private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

	private UnsteadyDatabase(TestDatabase database) {
		super(database.source());
	}

	public static UnsteadyDatabase of(TestDatabase database) {
		return new UnsteadyDatabase(database);
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.left.updateAndGet((count) -> Math.max(-1, count - 1)) < 0) {
			throw new SQLTransientConnectionException("Out of reach");
		}
		return super.getConnection();
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this);
	}

	public void goAway() {
		goAwayAfter(0);
	}

	/** Goes away when it has been reached so many times. */
	public void goAwayAfter(int times) {
		this.left.set(times);
	}

	public boolean isAway() {
		return this.left.get() < 0;
	}

	public void comeBack() {
		this.left.set(Integer.MAX_VALUE);
	}

}
