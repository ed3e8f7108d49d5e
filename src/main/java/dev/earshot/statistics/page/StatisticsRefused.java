package dev.earshot.statistics.page;

import dev.earshot.core.RefusedException;

/**
 * Thrown when there are no statistics.
 */
public class StatisticsRefused extends RefusedException {

	private final StatisticsRefusal refusal;

	public StatisticsRefused(StatisticsRefusal refusal) {
		super("No statistics: " + refusal.code());
		this.refusal = refusal;
	}

	@Override
	public StatisticsRefusal refusal() {
		return this.refusal;
	}

}
