package dev.earshot.household;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.history.log.Listener;
import dev.earshot.household.ComparisonPage.TogetherRow;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.SubjectNames;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.page.PeriodChoice;
import dev.earshot.statistics.page.PeriodQuery;

import org.springframework.stereotype.Component;

/**
 * Comparisons with the names of what is compared.
 */
@Component
class ComparisonPages {

	static final String PATH = "/household/compare";

	private static final int PLACES = 10;

	private final Comparisons comparisons;

	private final SubjectNames names;

	ComparisonPages(Comparisons comparisons, SubjectNames names) {
		this.comparisons = comparisons;
		this.names = names;
	}

	ComparisonPage of(Listener listener, PeriodQuery query) {
		Comparison comparison = this.comparisons.of(listener, query);
		return new ComparisonPage(PeriodChoice.of(PATH, query, comparison.period(), comparison.last()),
				comparison.places().mapToObj((place) -> PersonRow.of(comparison, place)).toList(),
				TogetherRow.of(comparison), entries(Subject.ARTISTS, comparison.artists(), comparison),
				entries(Subject.TRACKS, comparison.tracks(), comparison));
	}

	// What was deleted since the comparison was made is left out.
	private List<SharedEntry> entries(Subject subject, SubjectComparison compared, Comparison comparison) {
		List<SharedSubject> first = compared.shared().stream().limit(PLACES).toList();
		Map<Integer, SubjectName> found = this.names.find(subject,
				first.stream().map(SharedSubject::id).collect(Collectors.toSet()));
		return first.stream()
			.flatMap((shared) -> Stream.ofNullable(found.get(shared.id()))
				.map((name) -> SharedEntry.of(subject, shared, name, comparison)))
			.toList();
	}

}
