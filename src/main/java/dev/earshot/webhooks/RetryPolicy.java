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
 * When a delivery that failed is attempted again: soon at first, later less and less
 * often, and never after it is too old. Waits differ a little by chance, so that targets
 * which failed together are not asked together.
 */
@Component
class RetryPolicy {

	private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30),
			Duration.ofMinutes(2), Duration.ofMinutes(10), Duration.ofMinutes(30));

	private static final double SPREAD = 0.2;

	static final Duration LONGEST = Duration.ofMinutes(30);

	private final RandomGenerator luck;

	@Autowired
	RetryPolicy() {
		this(new Random());
	}

	RetryPolicy(RandomGenerator luck) {
		this.luck = luck;
	}

	/**
	 * When to try again.
	 * @param delivery before the attempt
	 * @param attempt that failed
	 * @param now the present moment
	 * @return empty if it is to be given up
	 */
	Optional<Instant> next(Delivery delivery, Attempt attempt, Instant now) {
		int most = attempt.isRefused() ? 1 : WAITS.size();
		if (delivery.attempts() >= most) {
			return Optional.empty();
		}
		Duration wait = spread(WAITS.get(delivery.attempts()));
		Instant next = now.plus(longer(wait, askedFor(attempt)));
		return Optional.of(next).filter((at) -> !delivery.isTooLate(at));
	}

	private Duration spread(Duration wait) {
		return Duration.ofMillis(Math.round(wait.toMillis() * this.luck.nextDouble(1 - SPREAD, 1 + SPREAD)));
	}

	private static Duration askedFor(Attempt attempt) {
		Duration asked = (attempt.retryAfter() != null) ? attempt.retryAfter() : Duration.ZERO;
		return (asked.compareTo(LONGEST) > 0) ? LONGEST : asked;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) >= 0) ? one : other;
	}

}
