package dev.earshot.household;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.statistics.figures.Period;

/**
 * What people listened to in the same period, each by the days of their own time zone.
 *
 * @param last the last day that is over for all of them
 * @param people those who agreed and have a log, who looks at it first
 */
record Comparison(Period period, LocalDate last, List<ComparedPerson> people, SubjectComparison artists,
		SubjectComparison tracks) {

	/** Returns whether nobody else agreed. */
	public boolean isAlone() {
		return this.people.size() < 2;
	}

	/** Returns how alike a person is to the first one, in percent, rounded down. */
	int likeness(int person) {
		return (int) Math.floor(this.artists.likeness(0, person) * 100 + 1e-9);
	}

	long listenedMillis() {
		return this.people.stream().mapToLong((person) -> person.played().figures().listened().toMillis()).sum();
	}

	long plays() {
		return this.people.stream().mapToLong((person) -> person.played().figures().plays()).sum();
	}

	/** Returns the places of the people in the list. */
	IntStream places() {
		return IntStream.range(0, this.people.size());
	}

}
