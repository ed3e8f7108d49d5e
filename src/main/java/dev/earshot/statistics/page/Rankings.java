package dev.earshot.statistics.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.SubjectNames;
import dev.earshot.statistics.figures.Overview;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.Subject;

import org.springframework.stereotype.Component;

/**
 * Rankings with the names of what is ranked.
 */
@Component
public class Rankings {

	private final SubjectNames names;

	Rankings(SubjectNames names) {
		this.names = names;
	}

	/** Returns the rankings of an overview, by the subjects as in the message codes. */
	Map<String, List<PlaceEntry>> of(Overview overview) {
		Map<String, List<PlaceEntry>> rankings = new LinkedHashMap<>();
		overview.rankings().forEach((subject, ranking) -> rankings.put(Slug.of(subject), of(subject, ranking)));
		return rankings;
	}

	/** Returns a ranking. What was deleted since it was computed is left out. */
	public List<PlaceEntry> of(Subject subject, List<Ranked> ranking) {
		Map<Integer, SubjectName> found = this.names.find(subject,
				Set.copyOf(ranking.stream().map(Ranked::id).toList()));
		return ranking.stream()
			.flatMap((place) -> Stream.ofNullable(found.get(place.id()))
				.map((name) -> new PlaceEntry(subject, place, name)))
			.toList();
	}

}
