package dev.earshot.history.log;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The items of a test database.
 */
public final class TestItems {

	private TestItems() {
	}

	public static ItemRepository of(JdbcClient jdbc) {
		return new ItemRepository(jdbc);
	}

}
