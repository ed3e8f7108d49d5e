package dev.earshot.spotify;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hour and the family that a call is counted in.
 *
 * @param family where the call goes
 * @param start the beginning of the hour
 */
record HourOfCalls(EndpointFamily family, Instant start) {

	static HourOfCalls of(EndpointFamily family, Instant moment) {
		return new HourOfCalls(family, moment.truncatedTo(ChronoUnit.HOURS));
	}

}
