package dev.earshot.playback.polling;

import java.time.Duration;

import dev.earshot.playback.DemandLevel;
import dev.earshot.spotify.CallPriority;

/**
 * What sets the pace besides what is heard.
 *
 * @param need who needs to know
 * @param stretch by how much the budget lengthens the waits, 1 if it has plenty left
 */
record PollingRate(DemandLevel need, double stretch) {

	/**
	 * How long whatever was seen is good enough for passers-by, at least.
	 */
	static final Duration GOOD_AT_A_GLIMPSE = Duration.ofMinutes(3);

	private static final Duration GOOD_WHILE_WATCHED = Duration.ofMinutes(2);

	private static final Duration GOOD_UNWATCHED = Duration.ofSeconds(5);

	// Who needs nothing for long may still be shown a page now.
	static CallPriority priority(DemandLevel level) {
		return (level == DemandLevel.BACKGROUND) ? CallPriority.LOG : CallPriority.LIVE;
	}

	CallPriority priority() {
		return priority(this.need);
	}

	PollingRate forAPage() {
		return new PollingRate(DemandLevel.VISIBLE_PAGE, this.stretch);
	}

	// Who looks seldom in the background keeps nothing good enough for a page.
	Duration upToDateFor() {
		boolean isWatched = this.need.compareTo(DemandLevel.BACKGROUND) > 0;
		return isWatched ? GOOD_WHILE_WATCHED : slowedDown(GOOD_UNWATCHED);
	}

	Duration recentFor() {
		return slowedDown(GOOD_AT_A_GLIMPSE);
	}

	Duration slowedDown(Duration wait) {
		return Duration.ofMillis(Math.round(wait.toMillis() * this.stretch));
	}

}
