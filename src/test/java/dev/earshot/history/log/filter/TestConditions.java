package dev.earshot.history.log.filter;

import dev.earshot.history.log.TestLog;

/**
 * Conditions on the plays of test logs.
 */
public final class TestConditions {

	private TestConditions() {
	}

	public static ConditionNames names(TestLog log) {
		return new ConditionNames(log.jdbc(), log.plays());
	}

}
