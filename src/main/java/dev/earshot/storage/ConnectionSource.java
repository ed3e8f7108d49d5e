package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Opens the connections of a pool. HikariCP requires the login timeout.
 */
abstract class ConnectionSource extends AbstractDataSource {

	private volatile int loginTimeout;

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return getConnection();
	}

	@Override
	public int getLoginTimeout() {
		return this.loginTimeout;
	}

	@Override
	public void setLoginTimeout(int seconds) {
		this.loginTimeout = seconds;
	}

}
