package dev.earshot.statistics.highlights.named;

import dev.earshot.statistics.SubjectNames;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Names of highlights of tests.
 */
public final class TestHighlights {

	private TestHighlights() {
	}

	public static HighlightNames names(SubjectNames names, JdbcClient jdbc) {
		return new HighlightNames(names, new ContextNames(jdbc));
	}

}
