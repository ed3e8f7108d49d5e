package dev.earshot.statistics.page;

import dev.earshot.core.Refusal;

/**
 * Why there are no statistics.
 */
public enum StatisticsRefusal implements Refusal {

	/** The period ends before it begins. */
	PERIOD_BACKWARDS,

	/** There is no log. */
	NO_LOG

}
