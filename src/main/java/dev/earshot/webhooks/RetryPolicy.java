package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

import dev.earshot.webhooks.http.Attempt;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides when a failed delivery is attempted again: after increasing delays, and never
 * once it is too old. Jitter spreads the retries of targets that failed together.
 */
@Component
class RetryPolicy {

	private static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30),
			Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30));

	private static final double JITTER = 0.2;

	static final Duration MAX_DELAY = Duration.ofMinutes(30);

	private final RandomGenerator random;

	@Autowired
	RetryPolicy() {
		this(new Random());
	}

	RetryPolicy(RandomGenerator random) {
		this.random = random;
	}

	// Takes the delivery from before the failed attempt. Empty if it has to be given up.
	Optional<Instant> next(Delivery delivery, Attempt attempt, Instant now) {
		int maxAttempts = attempt.isRefused() ? 1 : DELAYS.size();
		if (delivery.attempts() >= maxAttempts) {
			return Optional.empty();
		}
		Duration wait = withJitter(DELAYS.get(delivery.attempts()));
		Instant next = now.plus(max(wait, requestedDelay(attempt)));
		return Optional.of(next).filter((at) -> !delivery.isTooOld(at));
	}

	private Duration withJitter(Duration wait) {
		return Duration.ofMillis(Math.round(wait.toMillis() * this.random.nextDouble(1 - JITTER, 1 + JITTER)));
	}

	private static Duration requestedDelay(Attempt attempt) {
		Duration requested = (attempt.retryAfter() != null) ? attempt.retryAfter() : Duration.ZERO;
		return (requested.compareTo(MAX_DELAY) > 0) ? MAX_DELAY : requested;
	}

	private static Duration max(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
