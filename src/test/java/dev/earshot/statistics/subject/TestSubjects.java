package dev.earshot.statistics.subject;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.details.TestDetails;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.Statistics;
import dev.earshot.statistics.TestStatistics;
import dev.earshot.statistics.columns.TestColumns;
import dev.earshot.statistics.page.PeriodQuery;
import dev.earshot.statistics.page.PlaceEntry;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Pages of subjects and lists over test logs, at the noon at which those begin.
 */
public final class TestSubjects {

	private TestSubjects() {
	}

	/** Returns what all pages of a list show. */
	public static List<PlaceEntry> all(TestLog log, String path) {
		List<PlaceEntry> places = new ArrayList<>();
		for (String next = path; next != null;) {
			RankingPage page = page(log, next);
			places.addAll(page.places());
			next = page.after();
		}
		return places;
	}

	/** Returns the page of a list at a path. */
	static RankingPage page(TestLog log, String path) {
		UriComponents address = UriComponentsBuilder.fromUriString(path).build();
		MultiValueMap<String, String> parameters = address.getQueryParams();
		return top(log).page(log.listener(), RankingQuery.of(address.getPathSegments().getLast(),
				parameters.getFirst("new"), parameters.getFirst("page")), period(path));
	}

	/** Returns the period of an address. */
	static PeriodQuery period(@Nullable String path) {
		MultiValueMap<String, String> parameters = UriComponentsBuilder.fromUriString(String.valueOf(path))
			.build()
			.getQueryParams();
		return new PeriodQuery(parameters.getFirst("period"), parameters.getFirst("date"), parameters.getFirst("from"),
				parameters.getFirst("to"));
	}

	static RankingPages top(TestLog log) {
		return new RankingPages(statistics(log), TestStatistics.rankings(log));
	}

	static Statistics statistics(TestLog log) {
		return TestStatistics.of(log, () -> TestLog.NOON);
	}

	public static SubjectStatistics subjects(TestLog log) {
		return new SubjectStatistics(TestColumns.logs(log), statistics(log), new CountingRules(log.jdbc()));
	}

	static SubjectPages pages(TestLog log) {
		NamedSubjects names = new NamedSubjects(TestStatistics.names(log), TestDetails.of(log), subjects(log));
		return new SubjectPages(statistics(log), subjects(log), names, TestStatistics.rankings(log));
	}

}
