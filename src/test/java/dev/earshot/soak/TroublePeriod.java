package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.standin.Call;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One time of trouble.
 *
 * @param trouble what it was
 * @param begin its first moment
 * @param end the first moment after it
 */
record TroublePeriod(Trouble trouble, Instant begin, Instant end) {

	private static final Duration TOLD_TO_WAIT = Duration.ofSeconds(7);

	private static final int REFUSALS = 3;

	/**
	 * Holds Earshot to what it may call meanwhile.
	 * @param all the newest calls
	 * @return the calls in this time
	 */
	int check(List<Call> all) {
		List<Call> calls = all.stream().filter(this::includes).filter(this.trouble::concerns).toList();
		if (this.trouble.isOneBlock()) {
			assertThat(calls).as("calls under a block, the one that met it included: %s", this)
				.hasSizeLessThanOrEqualTo(1);
		}
		if (this.trouble == Trouble.STUBBORN_RATE_LIMIT) {
			assertEachProbesAlone(calls);
		}
		return calls.size();
	}

	private boolean includes(Call call) {
		return !call.at().isBefore(this.begin) && call.at().isBefore(this.end);
	}

	private void assertEachProbesAlone(List<Call> calls) {
		for (int number = 0; number < Math.min(REFUSALS, calls.size() - 1); number++) {
			Instant welcome = calls.get(number).at().plus(TOLD_TO_WAIT);
			assertThat(calls.get(number + 1).at()).as("a probe: %s", this).isAfterOrEqualTo(welcome);
		}
	}

}
