package dev.earshot.statistics.page;

import java.time.Duration;

/**
 * A time to show in hours and minutes, rounded down.
 */
record Amount(long hours, int minutes) {

	static Amount of(Duration time) {
		return new Amount(time.toHours(), time.toMinutesPart());
	}

}
