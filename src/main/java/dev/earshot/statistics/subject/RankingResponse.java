package dev.earshot.statistics.subject;

import java.time.ZoneId;
import java.util.List;

import dev.earshot.core.Slug;

/**
 * The JSON of a page of all that was played, documented in {@code docs/statistics.md}.
 *
 * @param found how many there are on all pages
 */
record RankingResponse(String kind, boolean isNew, SubjectResponse.Days period, int found, int page,
		List<SubjectResponse.Place> places) {

	static RankingResponse of(RankingPage page, ZoneId zone) {
		return new RankingResponse(Slug.of(page.query().subject()), page.query().isNew(),
				SubjectResponse.Days.of(page.choice().period(), zone), page.list().found(), page.query().page(),
				page.places().stream().map(SubjectResponse.Place::of).toList());
	}

}
