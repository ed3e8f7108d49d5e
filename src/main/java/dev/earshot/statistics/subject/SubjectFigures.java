package dev.earshot.statistics.subject;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How much somebody listened to a subject in a period.
 *
 * @param plays that count
 * @param share of all that was listened to in the period, from 0 to 1
 * @param rank among its kind; {@code null} if it was not listened to
 */
record SubjectFigures(Duration listened, long plays, double share, @Nullable Integer rank) {

	boolean isEmpty() {
		return this.listened.isZero() && this.plays == 0;
	}

}
