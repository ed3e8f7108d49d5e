package dev.earshot.playback;

import java.time.Duration;

/**
 * What sets the pace besides what is heard.
 *
 * @param need who needs to know
 * @param stretch by how much the budget lengthens the waits, 1 if it has plenty left
 */
record Pace(Need need, double stretch) {

	Duration stretched(Duration wait) {
		return Duration.ofMillis(Math.round(wait.toMillis() * this.stretch));
	}

}
