package dev.earshot.playback.watch;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Waits that depend on how long something has lasted.
 *
 * @param steps in the order of time
 * @param then the wait after the last step
 */
record Steps(List<Step> steps, Duration then) {

	static final Duration NEVER = Duration.ofDays(365);

	static Steps never() {
		return new Steps(List.of(), NEVER);
	}

	static Steps always(double wait) {
		return never().then(wait);
	}

	static Steps upTo(double lasting, double wait) {
		return never().andUpTo(lasting, wait);
	}

	Steps andUpTo(double lasting, double wait) {
		Step step = new Step(seconds(lasting), seconds(wait));
		return new Steps(Stream.concat(this.steps.stream(), Stream.of(step)).toList(), this.then);
	}

	Steps then(double wait) {
		return new Steps(this.steps, seconds(wait));
	}

	Duration at(Duration lasting) {
		return this.steps.stream()
			.filter((step) -> lasting.compareTo(step.until()) < 0)
			.findFirst()
			.map(Step::waiting)
			.orElse(this.then);
	}

	private static Duration seconds(double seconds) {
		return Duration.ofMillis(Math.round(1000 * seconds));
	}

	/**
	 * A wait for some time.
	 *
	 * @param until how long it is good
	 * @param waiting the wait
	 */
	record Step(Duration until, Duration waiting) {
	}

}
