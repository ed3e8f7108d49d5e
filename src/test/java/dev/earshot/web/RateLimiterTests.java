package dev.earshot.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimiterTests {

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-28T12:00:00Z"));

	private final RateLimiter limit = new RateLimiter(6, Duration.ofMinutes(1), this.clock);

	@Test
	void limitsEachByThemselves() {
		assertThat(IntStream.range(0, 6)).allMatch((_) -> this.limit.attempt("lights").isEmpty());
		assertThat(this.limit.attempt("lights")).contains(Duration.ofMinutes(1));
		assertThat(this.limit.attempt("chat")).isEmpty();
	}

	@Test
	void beginsAnewOnceTheWindowIsOver() {
		IntStream.range(0, 6).forEach((_) -> this.limit.attempt("lights"));
		this.clock.advance(Duration.ofSeconds(20));
		assertThat(this.limit.attempt("lights")).contains(Duration.ofSeconds(40));
		this.clock.advance(Duration.ofSeconds(40));
		assertThat(this.limit.attempt("lights")).isEmpty();
	}

	@Test
	void countsThoseWhoComeAtOnce() throws InterruptedException {
		RateLimiter once = new RateLimiter(1, Duration.ofHours(1), Clock.systemUTC());
		AtomicInteger allowed = new AtomicInteger();
		twoAtATime(10_000, (round) -> {
			if (once.attempt("round " + round).isEmpty()) {
				allowed.incrementAndGet();
			}
		});
		assertThat(allowed).hasValue(10_000);
	}

	private static void twoAtATime(int rounds, IntConsumer work) throws InterruptedException {
		AtomicInteger arrived = new AtomicInteger();
		Runnable one = () -> IntStream.range(0, rounds).forEach((round) -> {
			arrived.incrementAndGet();
			while (arrived.get() < 2 * (round + 1)) {
				Thread.yield();
			}
			work.accept(round);
		});
		Thread other = Thread.ofPlatform().start(one);
		one.run();
		other.join();
	}

	@Test
	void beginsAnewAfterTheClockWasSetBack() {
		IntStream.range(0, 6).forEach((_) -> this.limit.attempt("lights"));
		this.clock.advance(Duration.ofHours(-2));
		assertThat(this.limit.attempt("lights")).isEmpty();
	}

}
