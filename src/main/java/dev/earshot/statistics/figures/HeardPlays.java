package dev.earshot.statistics.figures;

import dev.earshot.statistics.columns.PlayColumns;

/**
 * The plays of a log that were heard between two moments, without those that a rule does
 * not include.
 */
public record HeardPlays(PlayColumns plays, long from, long to, CountRule rule) {

	/** Shows all of them to a visitor. */
	public void forEach(Visitor visitor) {
		int end = this.plays.firstAt(this.to);
		for (int play = this.plays.firstHeardAt(this.from); play < end; play++) {
			if (this.rule.includes(this.plays, play)) {
				show(play, visitor);
			}
		}
	}

	private void show(int play, Visitor visitor) {
		long start = this.plays.startedAt(play);
		long begin = Math.max(start, this.from);
		long end = Math.max(begin, Math.min(this.plays.heardUntil(play), this.to));
		boolean isCounted = start >= this.from && this.rule.counts(this.plays, play);
		if (end > begin || isCounted) {
			visitor.visit(play, begin, end, isCounted);
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
