package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.standin.Call;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A period with a fault.
 *
 * @param fault the fault
 * @param begin the first moment
 * @param end the first moment after it
 */
record FaultPeriod(Fault fault, Instant begin, Instant end) {

	private static final Duration RETRY_AFTER = Duration.ofSeconds(7);

	private static final int REFUSALS = 3;

	/**
	 * Checks the calls in this period.
	 * @param all the newest calls
	 * @return the number of calls in this period
	 */
	int check(List<Call> all) {
		List<Call> calls = all.stream().filter(this::includes).filter(this.fault::affects).toList();
		if (this.fault.opensOneBreaker()) {
			assertThat(calls).as("calls while the breaker is open, including the refused one: %s", this)
				.hasSizeLessThanOrEqualTo(1);
		}
		if (this.fault == Fault.REPEATED_RATE_LIMIT) {
			assertEachTestedAlone(calls);
		}
		return calls.size();
	}

	private boolean includes(Call call) {
		return !call.at().isBefore(this.begin) && call.at().isBefore(this.end);
	}

	private void assertEachTestedAlone(List<Call> calls) {
		for (int number = 0; number < Math.min(REFUSALS, calls.size() - 1); number++) {
			Instant allowed = calls.get(number).at().plus(RETRY_AFTER);
			assertThat(calls.get(number + 1).at()).as("a call while half-open: %s", this).isAfterOrEqualTo(allowed);
		}
	}

}
