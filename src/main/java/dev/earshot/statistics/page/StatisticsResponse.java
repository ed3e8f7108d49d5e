package dev.earshot.statistics.page;

import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Figures;
import dev.earshot.statistics.figures.Overview;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code GET /api/statistics}, documented in {@code docs/statistics.md}.
 *
 * @param before the figures of the period before
 * @param hours for each day of the week, from Monday, the milliseconds of each hour
 */
record StatisticsResponse(DaysResponse period, Rule rule, Numbers figures, Numbers before,
		Map<String, List<PlaceResponse>> rankings, List<DayResponse> days, List<List<Long>> hours,
		HighlightsResponse highlights) {

	static StatisticsResponse of(Overview overview, ZoneId zone, CountRule rule, Rankings named,
			HighlightsResponse highlights) {
		Map<String, List<PlaceResponse>> rankings = new LinkedHashMap<>();
		named.of(overview).forEach((subject, places) -> rankings.put(subject, PlaceResponse.of(places)));
		return new StatisticsResponse(DaysResponse.of(overview.period(), zone), Rule.of(rule),
				Numbers.of(overview.figures()), Numbers.of(overview.before()), rankings,
				DayResponse.of(overview.times().days()), HeatRow.millis(overview.times().heatMap()), highlights);
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Rule(@Nullable Long leastMs, boolean exportsOnly) {

		static Rule of(CountRule rule) {
			Duration least = rule.least();
			return new Rule((least != null) ? least.toMillis() : null, rule.exportsOnly());
		}

	}

	private record Numbers(long listenedMs, long plays, int tracks, int artists, int newTracks, int newArtists) {

		static Numbers of(Figures figures) {
			return new Numbers(figures.listened().toMillis(), figures.plays(), figures.tracks(), figures.artists(),
					figures.newTracks(), figures.newArtists());
		}

	}

}
