package dev.earshot.statistics.subject;

import java.time.ZoneId;
import java.util.List;

import dev.earshot.core.Slug;
import dev.earshot.statistics.page.DaysResponse;
import dev.earshot.statistics.page.PlaceResponse;

/**
 * The JSON of a page of all that was played, documented in {@code docs/statistics.md}.
 *
 * @param found how many there are on all pages
 */
record RankingResponse(String kind, boolean isNew, DaysResponse period, int found, int page,
		List<PlaceResponse> places) {

	static RankingResponse of(RankingPage page, ZoneId zone) {
		return new RankingResponse(Slug.of(page.query().subject()), page.query().isNew(),
				DaysResponse.of(page.choice().period(), zone), page.list().found(), page.query().page(),
				PlaceResponse.of(page.places()));
	}

}
