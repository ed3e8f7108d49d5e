package dev.earshot.statistics.figures;

import java.time.ZoneId;

import dev.earshot.statistics.columns.PlayColumns;

/**
 * Ranks all that was played in a period, so that its number can be counted.
 */
public final class TopLists {

	private final PlayColumns plays;

	private final ZoneId zone;

	private final CountRule rule;

	public TopLists(PlayColumns plays, ZoneId zone, CountRule rule) {
		this.plays = plays;
		this.zone = zone;
		this.rule = rule;
	}

	/** Returns a part of what was played at least once. */
	public TopList all(Subject subject, Period period, int skipped, int limit) {
		SubjectPlaces subjects = SubjectPlaces.of(subject, this.plays.items());
		return sums(subjects, period).list((_) -> true, skipped, limit, sums(subjects, period.previous()));
	}

	/** Returns a part of what was played, but never before the period. */
	public TopList added(Subject subject, Period period, int skipped, int limit) {
		SubjectPlaces subjects = SubjectPlaces.of(subject, this.plays.items());
		FirstPlays first = new FirstPlays(this.plays, period.end(this.zone), this.rule).of(subjects);
		long begin = period.begin(this.zone);
		return sums(subjects, period).list((place) -> first.at(place) >= begin, skipped, limit,
				sums(subjects, period.previous()));
	}

	private SubjectSums sums(SubjectPlaces subjects, Period period) {
		return new SubjectSums(subjects,
				new ItemSums(new HeardPlays(this.plays, period.begin(this.zone), period.end(this.zone), this.rule)));
	}

}
