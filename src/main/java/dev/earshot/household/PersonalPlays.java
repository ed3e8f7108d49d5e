package dev.earshot.household;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.earshot.statistics.figures.SubjectPlays;

/**
 * What one person played of an artist or track.
 *
 * @param parts those that are the same, such as an artist that is known by its name only;
 * empty if the person did not play it
 */
record PersonalPlays(List<SubjectPlays> parts) {

	static final PersonalPlays NONE = new PersonalPlays(List.of());

	long plays() {
		return this.parts.stream().mapToLong(SubjectPlays::plays).sum();
	}

	boolean isPlayed() {
		return !this.parts.isEmpty();
	}

	/** Returns when the first play of all time began. */
	Optional<Instant> first() {
		return this.parts.stream().map(SubjectPlays::first).min(Instant::compareTo);
	}

}
