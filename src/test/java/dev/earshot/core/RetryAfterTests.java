package dev.earshot.core;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryAfterTests {

	@Test
	void neverAsksToComeBackTooEarly() {
		assertThat(RetryAfter.header(Duration.ofMillis(2001))).isEqualTo("3");
		assertThat(RetryAfter.header(Duration.ofSeconds(2))).isEqualTo("2");
	}

	@Test
	void asksToWaitForASecondAtLeast() {
		assertThat(RetryAfter.header(Duration.ZERO)).isEqualTo("1");
		assertThat(RetryAfter.header(Duration.ofSeconds(-5))).isEqualTo("1");
	}

}
