package dev.earshot.playback.polling;

import java.time.Duration;

import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.snapshot.ActionRates;
import dev.earshot.playback.snapshot.Hazard;

/**
 * The waits for each demand: until the time for which something wrong is shown, by
 * expectation, is worth a call. At a constant rate of actions the wait is inversely
 * proportional to its square root, which finds actions of varying likelihood soonest for
 * the same number of calls. A person who acts more often than most costs more calls
 * anyway, so each call must be worth more.
 *
 * @param worth for how many seconds something wrong may be shown to save a call
 * @param shortest the shortest wait, if no end is expected
 * @param afterTheEnd the wait after the expected end of an item
 */
record PollIntervals(double worth, Duration shortest, Duration longest, Duration afterTheEnd) {

	static final Duration NEVER = Duration.ofDays(365);

	private static final PollIntervals VISIBLE_PAGE = new PollIntervals(0.062, millis(1200), millis(32_000),
			millis(700));

	private static final PollIntervals DISPLAY = new PollIntervals(0.55, millis(2000), millis(60_000), millis(700));

	private static final PollIntervals BACKGROUND = new PollIntervals(7.5, millis(15_000), millis(120_000),
			millis(1050));

	private static final PollIntervals NONE = new PollIntervals(Double.MAX_VALUE, NEVER, NEVER, NEVER);

	static PollIntervals of(DemandLevel level) {
		return switch (level) {
			case VISIBLE_PAGE -> VISIBLE_PAGE;
			case DISPLAY -> DISPLAY;
			case BACKGROUND -> BACKGROUND;
			case NONE -> NONE;
		};
	}

	// Returns the usual wait. Phases that end before the next poll do not count.
	Duration wait(Hazard hazard, ActionRates rates) {
		double wrong = this.worth * Math.sqrt(rates.factor(hazard.lasting()));
		double wait = 1000 * hazard.ofAtLeast(this.shortest).untilWrongFor(wrong, rates);
		return millis(Math.clamp(Math.round(wait), this.shortest.toMillis(), this.longest.toMillis()));
	}

	private static Duration millis(long millis) {
		return Duration.ofMillis(millis);
	}

}
