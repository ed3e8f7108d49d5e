package dev.earshot.statistics.figures;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was played in a period, and what of it for the first time.
 */
final class PeriodSums {

	private final Map<Subject, SubjectSums> sums = new EnumMap<>(Subject.class);

	private final HeardPlays heard;

	private final ItemSums played;

	private final LogSubjects subjects;

	private final FirstPlays first;

	/**
	 * Creates the sums of a period.
	 * @param first of all plays before its end
	 */
	PeriodSums(HeardPlays heard, LogSubjects subjects, FirstPlays first) {
		this.heard = heard;
		this.played = new ItemSums(heard);
		this.subjects = subjects;
		this.first = first;
	}

	SubjectSums of(Subject subject) {
		return this.sums.computeIfAbsent(subject, (each) -> new SubjectSums(this.subjects.of(each), this.played));
	}

	Figures figures() {
		long listened = 0;
		long plays = 0;
		for (int item = 0; item < this.played.size(); item++) {
			listened += this.played.listened(item);
			plays += this.played.plays(item);
		}
		return new Figures(Duration.ofMillis(listened), plays, of(Subject.TRACKS).counted(),
				of(Subject.ARTISTS).counted(), countNew(Subject.TRACKS), countNew(Subject.ARTISTS));
	}

	private int countNew(Subject subject) {
		return first(subject).countBetween(this.heard.from(), this.heard.to());
	}

	/** Returns each that was played at least once, in the order of their IDs. */
	List<SubjectPlays> list(Subject subject) {
		return of(subject).list(first(subject));
	}

	private FirstPlays first(Subject subject) {
		return this.first.of(this.subjects.of(subject));
	}

}
