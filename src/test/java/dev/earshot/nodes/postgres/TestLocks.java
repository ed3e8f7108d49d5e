package dev.earshot.nodes.postgres;

import javax.sql.DataSource;

import dev.earshot.storage.DatabaseTransactions;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The locks of a node, for tests.
 */
final class TestLocks {

	private TestLocks() {
	}

	static SharedLocks of(DataSource database, String node) {
		return new SharedLocks(SharedDatabaseConfiguration.lockProvider(new JdbcTemplate(database),
				new DatabaseTransactions(database), new ThisNode(node, "host", "1")));
	}

}
