package dev.earshot.statistics.figures;

import dev.earshot.statistics.columns.PlayColumns;

/**
 * The plays of a log that were heard between two moments.
 */
public record HeardPlays(PlayColumns plays, long from, long to, CountRule rule) {

	/** Returns the plays that were heard before a moment. */
	static HeardPlays before(PlayColumns plays, long moment, CountRule rule) {
		long first = (plays.size() > 0) ? plays.startedAt(0) : moment;
		return new HeardPlays(plays, Math.min(first, moment), moment, rule);
	}

	/** Shows all of them to a visitor. */
	public void forEach(Visitor visitor) {
		for (int play = this.plays.firstHeardAt(this.from); play < this.plays.size(); play++) {
			long start = this.plays.startedAt(play);
			if (start >= this.to) {
				return;
			}
			long begin = Math.max(start, this.from);
			long end = Math.max(begin, Math.min(this.plays.heardUntil(play), this.to));
			boolean isCounted = start >= this.from && this.rule.counts(this.plays, play);
			if (end > begin || isCounted) {
				visitor.visit(play, begin, end, isCounted);
			}
		}
	}

	/** Sees plays in the order in which they began. */
	public interface Visitor {

		/**
		 * Sees a play.
		 * @param begin of the part that was heard between the moments
		 * @param end of that part
		 * @param isCounted whether it counts as a play between the moments
		 */
		void visit(int play, long begin, long end, boolean isCounted);

	}

}
