package dev.earshot.statistics.page;

import dev.earshot.core.RefusedException;

/**
 * Thrown when there are no statistics.
 */
class StatisticsRefused extends RefusedException {

	private final StatisticsRefusal refusal;

	StatisticsRefused(StatisticsRefusal refusal) {
		super("No statistics: " + refusal.code());
		this.refusal = refusal;
	}

	@Override
	public StatisticsRefusal refusal() {
		return this.refusal;
	}

}
