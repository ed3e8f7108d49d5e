package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

/**
 * A connection pool with a circuit breaker: during an outage one caller at a time waits
 * for a connection, and all others fail at once.
 */
class DatabasePool extends HikariDataSource {

	private final ReentrantLock trialLock = new ReentrantLock();

	private volatile boolean breakerOpen;

	DatabasePool(DataSource connections) {
		setDataSource(connections);
		setConnectionTimeout(LockWait.TIMEOUT.toMillis());
		setValidationTimeout(LockWait.TIMEOUT.toMillis() / 2);
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (!this.breakerOpen) {
			return attempt();
		}
		if (!this.trialLock.tryLock()) {
			throw new SQLTransientConnectionException("The database is out of reach");
		}
		try {
			return attempt();
		}
		finally {
			this.trialLock.unlock();
		}
	}

	private Connection attempt() throws SQLException {
		try {
			Connection connection = super.getConnection();
			this.breakerOpen = false;
			return connection;
		}
		catch (SQLTransientConnectionException ex) {
			this.breakerOpen = true;
			throw ex;
		}
	}

}
