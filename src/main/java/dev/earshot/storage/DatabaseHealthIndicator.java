package dev.earshot.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Reports whether the database can be written to. A transaction in SQLite begins as a
 * writer, so an empty one is enough.
 */
@Component
class DatabaseHealthIndicator extends AbstractHealthIndicator {

	private final DataSource database;

	DatabaseHealthIndicator(DataSource database) {
		super("The database cannot be written to");
		this.database = database;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			try (PreparedStatement statement = connection.prepareStatement("select 1")) {
				statement.execute();
			}
			connection.rollback();
		}
		health.up();
	}

}
