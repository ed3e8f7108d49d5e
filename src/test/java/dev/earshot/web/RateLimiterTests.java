package dev.earshot.web;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimiterTests {

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-28T12:00:00Z"));

	private final RateLimiter limit = new RateLimiter(6, Duration.ofMinutes(1), this.clock);

	@Test
	void limitsEachByThemselves() {
		assertThat(IntStream.range(0, 6)).allMatch((_) -> this.limit.tooMany("lights").isEmpty());
		assertThat(this.limit.tooMany("lights")).contains(Duration.ofMinutes(1));
		assertThat(this.limit.tooMany("chat")).isEmpty();
	}

	@Test
	void beginsAnewOnceTheWindowIsOver() {
		IntStream.range(0, 6).forEach((_) -> this.limit.tooMany("lights"));
		this.clock.advance(Duration.ofSeconds(20));
		assertThat(this.limit.tooMany("lights")).contains(Duration.ofSeconds(40));
		this.clock.advance(Duration.ofSeconds(40));
		assertThat(this.limit.tooMany("lights")).isEmpty();
	}

	@Test
	void beginsAnewAfterTheClockWasSetBack() {
		IntStream.range(0, 6).forEach((_) -> this.limit.tooMany("lights"));
		this.clock.advance(Duration.ofHours(-2));
		assertThat(this.limit.tooMany("lights")).isEmpty();
	}

}
