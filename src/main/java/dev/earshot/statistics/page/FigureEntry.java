package dev.earshot.statistics.page;

import dev.earshot.statistics.figures.Period;

/**
 * A number beside that of the period before.
 *
 * @param name as in the message codes
 * @param path to what was counted
 * @param pathBefore to what was counted in the period before
 */
record FigureEntry(String name, long value, long before, String path, String pathBefore) {

	/** Returns the number of plays. */
	static FigureEntry plays(long value, long before, Period period) {
		return new FigureEntry("plays", value, before, PlaysLink.in(period).counted(),
				PlaysLink.in(period.previous()).counted());
	}

}
