package dev.earshot.statistics;

import java.time.Duration;

/**
 * How long somebody has listened lately, in whole minutes, rounded down.
 *
 * @param today since midnight
 * @param week since Monday
 */
public record ListenedMinutes(long today, long week) {

	static ListenedMinutes of(Duration today, Duration week) {
		return new ListenedMinutes(today.toMinutes(), week.toMinutes());
	}

}
