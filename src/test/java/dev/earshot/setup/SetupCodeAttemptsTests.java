package dev.earshot.setup;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SetupCodeAttemptsTests {

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-28T12:00:00Z"));

	private final SetupCodeAttempts attempts = new SetupCodeAttempts(this.clock);

	@Test
	void areAHandfulAndThenMinutesOfWaiting() {
		attempt("203.0.113.7", SetupCodeAttempts.MAX_ATTEMPTS);
		assertThat(this.attempts.attempt("203.0.113.7")).contains(SetupCodeAttempts.WINDOW);
		this.clock.advance(Duration.ofMinutes(10));
		assertThat(this.attempts.attempt("203.0.113.7")).isEmpty();
	}

	@Test
	void areCountedForEachAddress() {
		attempt("203.0.113.7", SetupCodeAttempts.MAX_ATTEMPTS);
		assertThat(this.attempts.attempt("203.0.113.8")).isEmpty();
	}

	@Test
	void areToldInTheLogOnce(CapturedOutput log) {
		for (int attempt = 0; attempt < 400; attempt++) {
			this.attempts.attempt("203.0.113.7");
		}
		assertThat(log.getAll().lines().filter((line) -> line.contains("203.0.113.7"))).hasSize(1);
	}

	private void attempt(String address, int times) {
		for (int attempt = 0; attempt < times; attempt++) {
			assertThat(this.attempts.attempt(address)).isEmpty();
		}
	}

}
