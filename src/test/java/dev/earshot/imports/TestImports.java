package dev.earshot.imports;

import dev.earshot.history.log.TestItems;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The imports of a test database.
 */
public final class TestImports {

	private TestImports() {
	}

	public static Imports of(JdbcClient jdbc) {
		return new Imports(jdbc, TestItems.of(jdbc));
	}

}
