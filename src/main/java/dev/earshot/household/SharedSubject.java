package dev.earshot.household;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * An artist or track that people played.
 *
 * @param id one of its IDs
 * @param people what each of them played, in the order of the people
 */
record SharedSubject(int id, List<PersonalPlays> people) {

	/** Those that the most people played, and then the most often, are first. */
	static final Comparator<SharedSubject> ORDER = Comparator.comparingLong(SharedSubject::listeners)
		.thenComparingLong(SharedSubject::plays)
		.reversed()
		.thenComparingInt(SharedSubject::id);

	long listeners() {
		return this.people.stream().filter(PersonalPlays::isPlayed).count();
	}

	boolean isShared() {
		return listeners() > 1;
	}

	long plays() {
		return this.people.stream().mapToLong(PersonalPlays::plays).sum();
	}

	/** Returns whether a person played it before everybody else of them. */
	boolean isFirst(PersonalPlays person) {
		Instant first = person.first().orElse(Instant.MAX);
		return this.people.stream()
			.filter((each) -> each.first().isPresent() && !each.first().orElseThrow().isAfter(first))
			.count() == 1;
	}

}
