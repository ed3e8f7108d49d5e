package dev.earshot.statistics.highlights;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;

/**
 * The plays that count and began between two moments.
 */
record PeriodPlays(PlayColumns plays, long from, long to, CountRule rule) {

	/** Adds those of music, in one pass. */
	void addTo(SubjectHistory sums, WeekPlays weeks) {
		SubjectIds ids = sums.ids();
		int end = this.plays.firstAt(this.to);
		for (int play = this.plays.firstAt(this.from); play < end; play++) {
			int item = this.plays.item(play);
			if (ids.isMusic(item) && this.rule.counts(this.plays, play)) {
				long at = this.plays.startedAt(play);
				weeks.begin(at);
				for (int place = ids.begin(item); place < ids.end(item); place++) {
					sums.add(ids.at(place), at);
					weeks.add(ids.at(place));
				}
			}
		}
		weeks.end();
	}

}
