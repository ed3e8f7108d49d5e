package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

import dev.earshot.storage.outage.DatabaseOutage;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Retries often during an outage, because the back-off of the pool would delay the first
 * connection after a restart by seconds.
 */
class PostgresConnections extends ConnectionSource {

	private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
		.predicate(DatabaseOutage::isCauseOf)
		.maxRetries(Long.MAX_VALUE)
		.delay(Duration.ofMillis(200))
		.timeout(Duration.ofSeconds(10))
		.build());

	private final DriverManagerDataSource driver = new DriverManagerDataSource();

	PostgresConnections(StorageProperties properties) {
		this.driver.setUrl(properties.databaseUrl());
		this.driver.setUsername(properties.databaseUsername());
		this.driver.setPassword(properties.databasePassword());
		this.driver.setConnectionProperties(timeouts());
	}

	// In seconds. Parameters of the URL take precedence.
	private static Properties timeouts() {
		Properties timeouts = new Properties();
		timeouts.setProperty("connectTimeout", "2");
		timeouts.setProperty("socketTimeout", "10");
		return timeouts;
	}

	@Override
	public Connection getConnection() throws SQLException {
		try {
			return RETRY.execute(this.driver::getConnection);
		}
		catch (RetryException ex) {
			throw (ex.getLastException() instanceof SQLException failure) ? failure : new SQLException(ex);
		}
	}

}
