package dev.earshot.statistics.highlights;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Finds runs among days that are added in order.
 */
final class DayRuns {

	private @Nullable Streak longest;

	private @Nullable Streak last;

	void add(LocalDate date, boolean isPlayed) {
		if (!isPlayed) {
			this.last = null;
			return;
		}
		Streak before = this.last;
		Streak run = (before != null) ? new Streak(before.first(), date, before.days() + 1) : new Streak(date, date, 1);
		this.last = run;
		if (this.longest == null || run.days() > this.longest.days()) {
			this.longest = run;
		}
	}

	@Nullable Streak longest() {
		return this.longest;
	}

	/** Returns the run that the day that was added last belongs to. */
	@Nullable Streak last() {
		return this.last;
	}

}
