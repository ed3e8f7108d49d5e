package dev.earshot.statistics.page;

import java.time.Duration;

/**
 * A time to show in hours and minutes, rounded down.
 *
 * @param millis the same time, exactly
 */
public record Amount(long hours, int minutes, long millis) {

	public static Amount of(Duration time) {
		return new Amount(time.toHours(), time.toMinutesPart(), time.toMillis());
	}

}
