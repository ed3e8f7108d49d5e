package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.webhooks.WebhookHealth.Off;
import dev.earshot.webhooks.WebhookHealth.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookHealthTests {

	private static final Instant TOMORROW = WebhookFixtures.NOON.plus(Duration.ofDays(1));

	@Test
	void turnsOffAfterTwentyInARow() {
		assertThat(gaveUp(WebhookHealth.HEALTHY, 19).off()).isNull();
		assertThat(gaveUp(WebhookHealth.HEALTHY, 20).off()).isEqualTo(new Off(WebhookFixtures.NOON, Reason.FAILING));
	}

	@Test
	void startsToCountAgainAfterASuccess() {
		assertThat(gaveUp(gaveUp(WebhookHealth.HEALTHY, 19).delivered(), 19).off()).isNull();
	}

	@Test
	void turnsOffAfterADay() {
		assertThat(gaveUp(WebhookHealth.HEALTHY, 4).gaveUp(TOMORROW).off())
			.isEqualTo(new Off(TOMORROW, Reason.FAILING));
		assertThat(gaveUp(WebhookHealth.HEALTHY, 4).gaveUp(TOMORROW.minusSeconds(1)).off()).isNull();
	}

	@Test
	void staysOnAfterOneDeliveryGivenUpInADay() {
		assertThat(WebhookHealth.HEALTHY.failed(WebhookFixtures.NOON).gaveUp(TOMORROW).off()).isNull();
	}

	@Test
	void countsOldDeliveriesAfterAFailure() {
		WebhookHealth failing = WebhookHealth.HEALTHY.failed(WebhookFixtures.NOON);
		for (int time = 0; time < 30; time++) {
			failing = failing.tooOld();
		}
		assertThat(failing.off()).isNull();
		assertThat(failing.gaveUp(WebhookFixtures.NOON).off()).isEqualTo(new Off(WebhookFixtures.NOON, Reason.FAILING));
		assertThat(failing.delivered()).isEqualTo(WebhookHealth.HEALTHY);
	}

	@Test
	void ignoresOldDeliveriesIfNothingFailed() {
		assertThat(WebhookHealth.HEALTHY.tooOld()).isEqualTo(WebhookHealth.HEALTHY);
	}

	@Test
	void staysOffThoughATestSucceeds() {
		assertThat(gaveUp(WebhookHealth.HEALTHY, 20).delivered().off()).isNotNull();
		assertThat(gaveUp(WebhookHealth.HEALTHY, 20).turnedOff(Reason.BY_HAND, TOMORROW).off())
			.isEqualTo(new Off(WebhookFixtures.NOON, Reason.FAILING));
	}

	private static WebhookHealth gaveUp(WebhookHealth first, int times) {
		WebhookHealth health = first;
		for (int time = 0; time < times; time++) {
			health = health.gaveUp(WebhookFixtures.NOON);
		}
		return health;
	}

}
