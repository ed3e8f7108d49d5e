package dev.earshot.statistics.page;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;

/**
 * Leads from numbers to the lists of what they count.
 *
 * @param period as parameters
 */
public record ListLink(Subject subject, String period) {

	/** Leads to what was played in a period. */
	public static ListLink of(Subject subject, Period period) {
		return new ListLink(subject, PeriodQuery.parameters(period));
	}

	/** Returns the path of everything that was played. */
	public String all() {
		return "/statistics/top/" + Slug.of(this.subject) + "?" + this.period;
	}

	/** Returns the path of what was played for the first time. */
	public String added() {
		return all() + "&new=yes";
	}

}
