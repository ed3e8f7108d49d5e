package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.stereotype.Component;
import org.springframework.util.Assert;

/**
 * Connections to PostgreSQL for those who keep one as long as the program runs, and would
 * take it from a pool.
 */
@Component
public class UnpooledConnections {

	private final StorageProperties properties;

	UnpooledConnections(StorageProperties properties) {
		this.properties = properties;
	}

	/**
	 * Opens a connection, which the caller closes. It waits up to ten seconds for a
	 * database that is away.
	 * @return a connection of the PostgreSQL driver
	 * @throws SQLException if there is no connection
	 */
	public Connection open() throws SQLException {
		Assert.state(this.properties.usesPostgres(), "Only PostgreSQL has unpooled connections");
		return new PostgresConnections(this.properties).getConnection();
	}

}
