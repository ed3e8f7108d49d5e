package dev.earshot.nodes;

import java.time.InstantSource;

import javax.sql.DataSource;

import dev.earshot.storage.DatabaseTransactions;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.TaskScheduler;

/**
 * Parts of nodes, for tests: of the only node, and of several with a PostgreSQL.
 */
public final class TestNodes {

	private TestNodes() {
	}

	/** Returns the leases of the only node, which holds all. */
	public static Leases only() {
		return new LocalNode();
	}

	/** Returns lanes of the only node. */
	public static LeasedLanes lanes(TaskScheduler scheduler, InstantSource clock) {
		return new LeasedLanes(new LocalNode(), new LocalNode(), scheduler, clock);
	}

	/** Returns messages to nobody. */
	public static NodeMessages messages() {
		return new LocalNode();
	}

	static SharedLocks locks(DataSource database, String node) {
		return new SharedLocks(SharedDatabaseConfiguration.lockProvider(new JdbcTemplate(database),
				new DatabaseTransactions(database), new ThisNode(node, "host", "1")));
	}

	/** Returns locks that nobody else takes. */
	public static NodeLocks onlyLocks() {
		return new LocalNode();
	}

	/**
	 * The only node, for a context without the rest of the program.
	 */
	public static class Only {

		@Bean
		LocalNode localNode() {
			return new LocalNode();
		}

	}

}
