package dev.earshot.household;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.earshot.statistics.figures.SubjectPlays;

/**
 * All artists, or all tracks, that people played in a period.
 *
 * @param people how many people are compared
 */
record SubjectComparison(int people, List<SharedSubject> all) {

	/**
	 * Compares what people played.
	 * @param played of each of them
	 * @param same one ID of those that are the same
	 */
	static SubjectComparison of(List<List<SubjectPlays>> played, Map<Integer, Integer> same) {
		Map<Integer, List<List<SubjectPlays>>> parts = new LinkedHashMap<>();
		for (int person = 0; person < played.size(); person++) {
			for (SubjectPlays each : played.get(person)) {
				parts.computeIfAbsent(same.getOrDefault(each.id(), each.id()), (_) -> nobody(played.size()))
					.get(person)
					.add(each);
			}
		}
		List<SharedSubject> all = new ArrayList<>();
		parts.forEach((id, people) -> all.add(new SharedSubject(id, people.stream().map(PersonalPlays::new).toList())));
		return new SubjectComparison(played.size(), all);
	}

	private static List<List<SubjectPlays>> nobody(int people) {
		return IntStream.range(0, people).<List<SubjectPlays>>mapToObj((_) -> new ArrayList<>()).toList();
	}

	/** Returns those that at least two people played, those of the most people first. */
	List<SharedSubject> shared() {
		return this.all.stream().filter(SharedSubject::isShared).sorted(SharedSubject.ORDER).toList();
	}

	/** Returns how many a person played. */
	long played(int person) {
		return this.all.stream().filter((each) -> each.people().get(person).isPlayed()).count();
	}

	/** Returns how many of the shared ones a person played first. */
	long firsts(int person) {
		return this.all.stream()
			.filter(SharedSubject::isShared)
			.filter((each) -> each.isFirst(each.people().get(person)))
			.count();
	}

	/**
	 * Returns how alike two people are, from 0 to 1: the share of the plays that both
	 * gave to the same, such as artists, if each has as many plays as the other.
	 */
	double likeness(int one, int other) {
		double all = plays(one);
		double allOfOther = plays(other);
		return (all == 0 || allOfOther == 0) ? 0
				: this.all.stream()
					.mapToDouble((each) -> Math.min(each.people().get(one).plays() / all,
							each.people().get(other).plays() / allOfOther))
					.sum();
	}

	private long plays(int person) {
		return this.all.stream().mapToLong((each) -> each.people().get(person).plays()).sum();
	}

}
