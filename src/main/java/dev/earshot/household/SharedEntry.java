package dev.earshot.household;

import java.time.LocalDate;
import java.util.List;

import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.page.PlaysLink;

/**
 * An artist or track that at least two people played.
 */
record SharedEntry(SubjectName name, List<PersonEntry> people) {

	static SharedEntry of(Subject subject, SharedSubject shared, SubjectName name, Comparison comparison) {
		return new SharedEntry(name,
				comparison.places()
					.filter((place) -> shared.people().get(place).isPlayed())
					.mapToObj((place) -> PersonEntry.of(subject, shared, place, comparison))
					.toList());
	}

	/**
	 * What one person played of it.
	 *
	 * @param parts of the plays of who looks, each with the path of its plays; empty for
	 * others
	 * @param firstDay of all time, by the days of that person
	 * @param first whether the person played it before all others
	 */
	record PersonEntry(String name, boolean self, long plays, List<Part> parts, LocalDate firstDay, boolean first) {

		private static PersonEntry of(Subject subject, SharedSubject shared, int place, Comparison comparison) {
			ComparedPerson person = comparison.people().get(place);
			PersonalPlays played = shared.people().get(place);
			return new PersonEntry(person.name(), person.self(), played.plays(),
					person.self() ? parts(subject, played, comparison) : List.of(),
					LocalDate.ofInstant(played.first().orElseThrow(), person.zone()), shared.isFirst(played));
		}

		private static List<Part> parts(Subject subject, PersonalPlays played, Comparison comparison) {
			PlaysLink link = PlaysLink.in(comparison.period());
			return played.parts()
				.stream()
				.map((part) -> new Part(part.plays(), link.of(subject, part.id()).counted()))
				.toList();
		}

	}

	/** Plays with the path that shows them. */
	record Part(long plays, String path) {
	}

}
