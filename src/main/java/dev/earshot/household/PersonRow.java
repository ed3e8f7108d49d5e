package dev.earshot.household;

import java.time.Duration;

import dev.earshot.statistics.figures.Figures;

/**
 * The numbers of one person. Tracks and artists are counted as for all people: those that
 * are the same count once.
 *
 * @param self whether it is who looks
 * @param artistsFirst how many of the shared artists the person played first
 * @param tracksFirst how many of the shared tracks the person played first
 * @param likeness to who looks, in percent
 */
record PersonRow(String name, boolean self, Duration listened, long plays, long tracks, long artists, long artistsFirst,
		long tracksFirst, int likeness) {

	static PersonRow of(Comparison comparison, int place) {
		ComparedPerson person = comparison.people().get(place);
		SubjectComparison tracks = comparison.tracks();
		SubjectComparison artists = comparison.artists();
		Figures figures = person.played().figures();
		return new PersonRow(person.name(), person.self(), figures.listened(), figures.plays(), tracks.played(place),
				artists.played(place), artists.firsts(place), tracks.firsts(place), comparison.likeness(place));
	}

}
