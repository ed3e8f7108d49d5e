package dev.earshot.statistics.highlights;

import java.time.Duration;
import java.util.List;

/**
 * Milestones of a log.
 *
 * @param reached in the period, in the order of time
 * @param plays that count, up to now
 * @param listened up to now
 */
public record Milestones(List<Milestone> reached, long plays, Duration listened) {

	/** Returns the milestone of plays that comes next. */
	public long nextPlays() {
		return Mark.PLAYS.after(this.plays);
	}

	/** Returns the milestone of hours that comes next. */
	public long nextHours() {
		return Mark.HOURS.after(this.listened.toHours());
	}

	/** Returns how many plays are missing to the next milestone. */
	public long missingPlays() {
		return nextPlays() - this.plays;
	}

	/** Returns how much time is missing to the next milestone. */
	public Duration missingTime() {
		return Duration.ofHours(nextHours()).minus(this.listened);
	}

}
