package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.earshot.webhooks.http.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTests {

	private final RetryPolicy policy = new RetryPolicy(new Random(7));

	@Test
	void waitsLongerAndLongerAndThenGivesUp() {
		List<Duration> waits = waits(WebhookFixtures.delivery("1", WebhookFixtures.NOON));
		assertThat(waits).hasSize(5).isSorted();
		assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
		assertThat(waits.getLast()).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(36));
	}

	private List<Duration> waits(Delivery first) {
		List<Duration> waits = new ArrayList<>();
		Delivery delivery = first;
		Instant now = WebhookFixtures.NOON;
		Optional<Instant> next = this.policy.next(delivery, WebhookFixtures.answered(500), now);
		while (next.isPresent()) {
			waits.add(Duration.between(now, next.get()));
			now = next.get();
			delivery = delivery.waiting(WebhookFixtures.answered(500), now);
			next = this.policy.next(delivery, WebhookFixtures.answered(500), now);
		}
		return waits;
	}

	@Test
	void addsJitter() {
		assertThat(waits(WebhookFixtures.delivery("1", WebhookFixtures.NOON)))
			.doesNotContainAnyElementsOf(waits(WebhookFixtures.delivery("2", WebhookFixtures.NOON)));
	}

	@ParameterizedTest
	@CsvSource({ "60, 60", "1200, 1200", "86400, 1800", "-5, 4" })
	void honoursRetryAfterWithinLimits(long asked, long atLeast) {
		Attempt attempt = new Attempt(WebhookFixtures.NOON, Duration.ZERO, 429, "", Duration.ofSeconds(asked), null);
		Instant next = this.policy
			.next(WebhookFixtures.delivery("1", WebhookFixtures.NOON), attempt, WebhookFixtures.NOON)
			.orElseThrow();
		assertThat(Duration.between(WebhookFixtures.NOON, next)).isBetween(Duration.ofSeconds(atLeast),
				Duration.ofSeconds(atLeast + 2));
	}

	@Test
	void givesUpBeforeADeliveryIsTooOld() {
		Instant late = WebhookFixtures.NOON.plus(Duration.ofMinutes(59)).plusSeconds(57);
		assertThat(this.policy.next(WebhookFixtures.delivery("1", WebhookFixtures.NOON), WebhookFixtures.answered(500),
				late))
			.isEmpty();
	}

}
