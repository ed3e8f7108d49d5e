package dev.earshot.playback.polling;

import java.time.Duration;

import dev.earshot.playback.DemandLevel;
import dev.earshot.spotify.CallPriority;

/**
 * How often to poll, apart from what plays.
 *
 * @param slowdown the factor by which the call budget lengthens waits, at least 1
 */
record PollingRate(DemandLevel level, double slowdown) {

	static final PollingRate NONE = new PollingRate(DemandLevel.NONE, 1);

	static final Duration RECENT_FOR = Duration.ofMinutes(3);

	private static final Duration UP_TO_DATE_WHILE_SHOWN_FOR = Duration.ofMinutes(2);

	private static final Duration UP_TO_DATE_FOR = Duration.ofSeconds(5);

	// Without a demand a page may still need a poll now.
	static CallPriority priority(DemandLevel level) {
		return (level == DemandLevel.BACKGROUND) ? CallPriority.LOG : CallPriority.LIVE;
	}

	CallPriority priority() {
		return priority(this.level);
	}

	PollingRate forAPage() {
		return new PollingRate(DemandLevel.VISIBLE_PAGE, this.slowdown);
	}

	// Background polls are too rare for a page.
	Duration upToDateFor() {
		boolean isShown = this.level.compareTo(DemandLevel.BACKGROUND) > 0;
		return isShown ? UP_TO_DATE_WHILE_SHOWN_FOR : slowedDown(UP_TO_DATE_FOR);
	}

	Duration recentFor() {
		return slowedDown(RECENT_FOR);
	}

	Duration slowedDown(Duration wait) {
		return Duration.ofMillis(Math.round(wait.toMillis() * this.slowdown));
	}

}
