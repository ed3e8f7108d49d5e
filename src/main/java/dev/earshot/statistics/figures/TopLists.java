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
		return sums(subject, heard(period)).list((_) -> true, skipped, limit, sums(subject, heard(period.previous())));
	}

	/** Returns a part of what was played, but never before the period. */
	public TopList added(Subject subject, Period period, int skipped, int limit) {
		SubjectSums earlier = sums(subject, HeardPlays.before(this.plays, period.begin(this.zone), this.rule));
		return sums(subject, heard(period)).list((id) -> !earlier.isCounted(id), skipped, limit,
				sums(subject, heard(period.previous())));
	}

	private SubjectSums sums(Subject subject, HeardPlays heard) {
		return new SubjectSums(subject, this.plays.items(), new ItemSums(heard));
	}

	private HeardPlays heard(Period period) {
		return new HeardPlays(this.plays, period.begin(this.zone), period.end(this.zone), this.rule);
	}

}
