package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database that a test takes out of reach, and brings back.
 */
public final class UnsteadyDatabase extends DelegatingDataSource {

	private volatile boolean away;

	private UnsteadyDatabase(TestDatabase database) {
		super(database.source());
	}

	public static UnsteadyDatabase of(TestDatabase database) {
		return new UnsteadyDatabase(database);
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.away) {
			throw new SQLTransientConnectionException("Out of reach");
		}
		return super.getConnection();
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this);
	}

	public void goAway() {
		this.away = true;
	}

	public void comeBack() {
		this.away = false;
	}

}
