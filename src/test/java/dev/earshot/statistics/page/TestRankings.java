package dev.earshot.statistics.page;

import dev.earshot.statistics.SubjectNames;

/**
 * Rankings of tests.
 */
public final class TestRankings {

	private TestRankings() {
	}

	public static Rankings of(SubjectNames names) {
		return new Rankings(names);
	}

}
