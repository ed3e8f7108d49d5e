package dev.earshot.statistics.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.statistics.page.DayResponse;
import dev.earshot.statistics.page.DaysResponse;
import dev.earshot.statistics.page.HeatRow;
import dev.earshot.statistics.page.PlaceResponse;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the page of a subject, documented in {@code docs/statistics.md}.
 *
 * @param before the figures of the period before
 * @param hours for each day of the week, from Monday, the milliseconds of each hour
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubjectResponse(String kind, Named subject, DaysResponse period, Numbers figures, Numbers before,
		@Nullable Instant first, @Nullable Instant last, List<DayResponse> days, List<List<Long>> hours,
		List<RankedDays> ranks, Map<String, List<PlaceResponse>> parts, List<Times> heardBefore,
		List<Times> heardAfter) {

	static SubjectResponse of(SubjectPage page, ZoneId zone) {
		SubjectOverview overview = page.overview();
		Map<String, List<PlaceResponse>> parts = new LinkedHashMap<>();
		page.parts().forEach((part, places) -> parts.put(part, PlaceResponse.of(places)));
		return new SubjectResponse(page.subject(), Named.of(page.named()), DaysResponse.of(overview.period(), zone),
				Numbers.of(overview.figures()), Numbers.of(overview.before()), overview.first(), overview.last(),
				DayResponse.of(overview.times().days()), HeatRow.millis(overview.times().heatMap()),
				overview.ranks().stream().map(RankedDays::of).toList(), parts,
				times(overview.heardBefore(), page.heardBefore()), times(overview.heardAfter(), page.heardAfter()));
	}

	private static List<Times> times(List<Adjacent> adjacent, List<NamedSubject> named) {
		return adjacent.stream()
			.flatMap((each) -> named.stream()
				.filter((subject) -> subject.key().id() == each.id())
				.map((subject) -> new Times(Named.of(subject), each.times())))
			.toList();
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Named(int id, String title, List<String> by, @Nullable String uri) {

		static Named of(NamedSubject named) {
			return new Named(named.key().id(), named.title(), named.name().by(), named.name().uri());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Numbers(long listenedMs, long plays, double share, @Nullable Integer rank) {

		static Numbers of(SubjectFigures figures) {
			return new Numbers(figures.listened().toMillis(), figures.plays(), figures.share(), figures.rank());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record RankedDays(LocalDate first, LocalDate last, @Nullable Integer rank) {

		static RankedDays of(PeriodRank rank) {
			return new RankedDays(rank.period().first(), rank.period().last(), rank.rank());
		}

	}

	private record Times(Named subject, int times) {
	}

}
