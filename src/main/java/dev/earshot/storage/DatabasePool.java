package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.locks.ReentrantLock;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The pool of connections with a circuit breaker: while there are none to be had, one
 * caller at a time waits for one, and all others are told at once.
 */
class DatabasePool extends HikariDataSource {

	private final ReentrantLock trial = new ReentrantLock();

	private volatile boolean open;

	DatabasePool(DataSource connections) {
		setDataSource(connections);
		setConnectionTimeout(LockWait.TIMEOUT.toMillis());
		setValidationTimeout(LockWait.TIMEOUT.toMillis() / 2);
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (!this.open) {
			return attempt();
		}
		if (!this.trial.tryLock()) {
			throw new SQLTransientConnectionException("The database is out of reach");
		}
		try {
			return attempt();
		}
		finally {
			this.trial.unlock();
		}
	}

	private Connection attempt() throws SQLException {
		try {
			Connection connection = super.getConnection();
			this.open = false;
			return connection;
		}
		catch (SQLTransientConnectionException ex) {
			this.open = true;
			throw ex;
		}
	}

}
