package dev.earshot.statistics.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.earshot.core.Slug;
import dev.earshot.history.log.Listener;
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
		return of(overview, this.names::find);
	}

	/** Returns the same rankings with covers. */
	Map<String, List<PlaceEntry>> of(Overview overview, Listener listener) {
		return of(overview, (subject, ids) -> this.names.find(listener, subject, ids));
	}

	private static Map<String, List<PlaceEntry>> of(Overview overview, Naming naming) {
		Map<String, List<PlaceEntry>> rankings = new LinkedHashMap<>();
		overview.rankings().forEach((subject, ranking) -> rankings.put(Slug.of(subject), of(subject, ranking, naming)));
		return rankings;
	}

	/** Returns a ranking. What was deleted since it was computed is left out. */
	public List<PlaceEntry> of(Subject subject, List<Ranked> ranking) {
		return of(subject, ranking, this.names::find);
	}

	/** Returns the same ranking with covers. */
	public List<PlaceEntry> of(Subject subject, List<Ranked> ranking, Listener listener) {
		return of(subject, ranking, (each, ids) -> this.names.find(listener, each, ids));
	}

	private static List<PlaceEntry> of(Subject subject, List<Ranked> ranking, Naming naming) {
		Map<Integer, SubjectName> found = naming.find(subject, Set.copyOf(ranking.stream().map(Ranked::id).toList()));
		return ranking.stream()
			.flatMap((place) -> Stream.ofNullable(found.get(place.id()))
				.map((name) -> new PlaceEntry(subject, place, name)))
			.toList();
	}

	/** Finds the names of a subject. */
	private interface Naming {

		Map<Integer, SubjectName> find(Subject subject, Set<Integer> ids);

	}

}
