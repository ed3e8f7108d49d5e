package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints the calls of a simulated week with faults.
 */
@Tag("bench")
class EngineSoakBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(EngineSoakBenchTests.class);

	@Test
	void printsTheCallsOfAWeekWithFaults() {
		try (Soak soak = new Soak(Instant.parse("2026-11-16T00:00:00Z"), 1)) {
			SoakReport report = soak.run(Duration.ofDays(7).minusSeconds(1));
			logger.info("\n{}\n{}", report.days(), report.faults());
			assertThat(report.calls(Fault.QUOTA)).isPositive();
		}
	}

}
