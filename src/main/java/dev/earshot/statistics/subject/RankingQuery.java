package dev.earshot.statistics.subject;

import java.util.regex.Pattern;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.figures.TopList;
import dev.earshot.statistics.figures.TopLists;
import dev.earshot.statistics.page.PeriodChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a ranking a page shows. What cannot be read is left out.
 *
 * @param isNew whether only that is shown which was not played before the period
 * @param page from 1
 */
record RankingQuery(Subject subject, boolean isNew, int page) {

	static final int SIZE = 50;

	// No log has as many.
	private static final Pattern PAGE = Pattern.compile("[1-9]\\d{0,5}");

	static RankingQuery of(String subject, @Nullable String isNew, @Nullable String page) {
		return new RankingQuery(SubjectKey.subject(subject), "yes".equals(isNew),
				(page != null && PAGE.matcher(page).matches()) ? Integer.parseInt(page) : 1);
	}

	/** Returns the query for the page with a rank of what was played. */
	static RankingQuery at(Subject subject, int rank) {
		return new RankingQuery(subject, false, (rank - 1) / SIZE + 1);
	}

	int skipped() {
		return (this.page - 1) * SIZE;
	}

	/** Returns what it asks for. */
	TopList of(TopLists lists, Period period) {
		return this.isNew ? lists.added(this.subject, period, skipped(), SIZE)
				: lists.all(this.subject, period, skipped(), SIZE);
	}

	/** Returns the path of the pages about its subject. */
	String path() {
		return "/statistics/top/" + Slug.of(this.subject);
	}

	/** Returns the path of its first page, to which a period is added. */
	String start() {
		return path() + (this.isNew ? "?new=yes" : "");
	}

	/** Returns the same query for another page. */
	RankingQuery turnedTo(int other) {
		return new RankingQuery(this.subject, this.isNew, other);
	}

	/** Returns the query for everything, or for what is new. */
	RankingQuery other() {
		return new RankingQuery(this.subject, !this.isNew, 1);
	}

	/** Returns its path with a period. */
	String path(PeriodChoice choice) {
		return path() + "?" + choice.parameters() + (this.isNew ? "&new=yes" : "")
				+ ((this.page > 1) ? "&page=" + this.page : "");
	}

}
