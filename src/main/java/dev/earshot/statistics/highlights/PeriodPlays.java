package dev.earshot.statistics.highlights;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.figures.SubjectPlaces;

/**
 * The plays that count and began between two moments.
 */
record PeriodPlays(PlayColumns plays, long from, long to, CountRule rule) {

	/** Adds those of music, in one pass. */
	void addTo(SubjectHistory sums, WeekPlays weeks) {
		SubjectPlaces subjects = sums.subjects();
		int end = this.plays.firstAt(this.to);
		for (int play = this.plays.firstAt(this.from); play < end; play++) {
			int item = this.plays.item(play);
			if (Subject.isMusic(this.plays.items(), item) && this.rule.counts(this.plays, play)) {
				long at = this.plays.startedAt(play);
				weeks.begin(at);
				for (int each = subjects.begin(item); each < subjects.end(item); each++) {
					sums.add(subjects.at(each), at);
					weeks.add(subjects.at(each));
				}
			}
		}
		weeks.end();
	}

}
