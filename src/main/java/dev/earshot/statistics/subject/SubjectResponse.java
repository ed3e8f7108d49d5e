package dev.earshot.statistics.subject;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.figures.HeatMap;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.page.PlaceEntry;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of the page of a subject, documented in {@code docs/statistics.md}.
 *
 * @param before the figures of the period before
 * @param hours for each day of the week, from Monday, the milliseconds of each hour
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubjectResponse(String kind, Named subject, Days period, Numbers figures, Numbers before,
		@Nullable Instant first, @Nullable Instant last, List<Day> days, List<List<Long>> hours, List<RankedDays> ranks,
		Map<String, List<Place>> parts, List<Times> heardBefore, List<Times> heardAfter) {

	static SubjectResponse of(SubjectPage page, ZoneId zone) {
		SubjectOverview overview = page.overview();
		Map<String, List<Place>> parts = new LinkedHashMap<>();
		page.parts().forEach((part, places) -> parts.put(part, places.stream().map(Place::of).toList()));
		return new SubjectResponse(page.subject(), Named.of(page.named()), Days.of(overview.period(), zone),
				Numbers.of(overview.figures()), Numbers.of(overview.before()), overview.first(), overview.last(),
				overview.times().days().stream().map(Day::of).toList(), hours(overview.times().heatMap()),
				overview.ranks().stream().map(RankedDays::of).toList(), parts,
				times(overview.heardBefore(), page.heardBefore()), times(overview.heardAfter(), page.heardAfter()));
	}

	private static List<List<Long>> hours(HeatMap map) {
		return Stream.of(DayOfWeek.values())
			.map((day) -> IntStream.range(0, HeatMap.HOURS)
				.mapToObj((hour) -> map.listened(day, hour).toMillis())
				.toList())
			.toList();
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

	record Days(LocalDate first, LocalDate last, String zone) {

		static Days of(Period period, ZoneId zone) {
			return new Days(period.first(), period.last(), zone.getId());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Numbers(long listenedMs, long plays, double share, @Nullable Integer rank) {

		static Numbers of(SubjectFigures figures) {
			return new Numbers(figures.listened().toMillis(), figures.plays(), figures.share(), figures.rank());
		}

	}

	private record Day(LocalDate date, long listenedMs) {

		static Day of(DayTime day) {
			return new Day(day.date(), day.listened().toMillis());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record RankedDays(LocalDate first, LocalDate last, @Nullable Integer rank) {

		static RankedDays of(PeriodRank rank) {
			return new RankedDays(rank.period().first(), rank.period().last(), rank.rank());
		}

	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Place(int id, int rank, @Nullable Integer before, String title, List<String> by, @Nullable String uri,
			long listenedMs, long plays) {

		static Place of(PlaceEntry entry) {
			return new Place(entry.place().id(), entry.place().rank(), entry.place().before(), entry.title(),
					entry.by(), entry.uri(), entry.place().listened().toMillis(), entry.place().plays());
		}

	}

	private record Times(Named subject, int times) {
	}

}
