package dev.earshot.household;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

	/** Returns whether nobody of them played it earlier. */
	boolean isFirst(PersonalPlays person) {
		Optional<Instant> first = this.people.stream()
			.flatMap((each) -> each.first().stream())
			.min(Comparator.naturalOrder());
		return first.isPresent() && first.equals(person.first());
	}

}
