package dev.earshot.statistics.page;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.figures.Figures;
import dev.earshot.statistics.figures.HeatMap;
import dev.earshot.statistics.figures.Overview;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code GET /api/statistics}, documented in {@code docs/statistics.md}.
 *
 * @param before the figures of the period before
 * @param hours for each day of the week, from Monday, the milliseconds of each hour
 */
record StatisticsResponse(Days period, Rule rule, Numbers figures, Numbers before, Map<String, List<Place>> rankings,
		List<Day> days, List<List<Long>> hours, HighlightsResponse highlights) {

	static StatisticsResponse of(Overview overview, ZoneId zone, CountRule rule, Rankings named,
			HighlightsResponse highlights) {
		Map<String, List<Place>> rankings = new LinkedHashMap<>();
		named.of(overview).forEach((subject, places) -> rankings.put(subject, places.stream().map(Place::of).toList()));
		return new StatisticsResponse(new Days(overview.period().first(), overview.period().last(), zone.getId()),
				Rule.of(rule), Numbers.of(overview.figures()), Numbers.of(overview.before()), rankings,
				overview.times().days().stream().map(Day::of).toList(), hours(overview.times().heatMap()), highlights);
	}

	private static List<List<Long>> hours(HeatMap map) {
		return Stream.of(DayOfWeek.values())
			.map((day) -> IntStream.range(0, HeatMap.HOURS)
				.mapToObj((hour) -> map.listened(day, hour).toMillis())
				.toList())
			.toList();
	}

	private record Days(LocalDate first, LocalDate last, String zone) {
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

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Place(int id, int rank, @Nullable Integer before, String title, List<String> by,
			@Nullable String uri, long listenedMs, long plays) {

		static Place of(PlaceEntry entry) {
			return new Place(entry.place().id(), entry.place().rank(), entry.place().before(), entry.title(),
					entry.by(), entry.uri(), entry.place().listened().toMillis(), entry.place().plays());
		}

	}

	private record Day(LocalDate date, long listenedMs) {

		static Day of(DayTime day) {
			return new Day(day.date(), day.listened().toMillis());
		}

	}

}
