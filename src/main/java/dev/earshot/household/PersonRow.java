package dev.earshot.household;

import dev.earshot.statistics.figures.Figures;

/**
 * The numbers of one person.
 *
 * @param self whether it is who looks
 * @param artistsFirst how many of the shared artists the person played first
 * @param tracksFirst how many of the shared tracks the person played first
 * @param likeness to who looks, in percent
 */
record PersonRow(String name, boolean self, Figures figures, long artistsFirst, long tracksFirst, int likeness) {

	static PersonRow of(Comparison comparison, int place) {
		ComparedPerson person = comparison.people().get(place);
		return new PersonRow(person.name(), person.self(), person.played().figures(),
				comparison.artists().firsts(place), comparison.tracks().firsts(place), comparison.likeness(place));
	}

}
