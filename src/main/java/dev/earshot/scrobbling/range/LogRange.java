package dev.earshot.scrobbling.range;

import dev.earshot.core.Interval;
import dev.earshot.history.log.PlayKey;

/**
 * A range of the log for one target.
 *
 * @param began when the plays began
 * @param reached the last play that was looked at
 */
public record LogRange(String target, Interval began, RangeState state, PlayKey reached, RangeCounts counts) {

	/** Returns the range after a step. */
	LogRange at(PlayKey last, RangeCounts more) {
		return new LogRange(this.target, this.began, this.state, last, this.counts.plus(more));
	}

}
