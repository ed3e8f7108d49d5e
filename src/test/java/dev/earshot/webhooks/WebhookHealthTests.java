package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.webhooks.WebhookHealth.Off;
import dev.earshot.webhooks.WebhookHealth.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookHealthTests {

	private static final Instant TOMORROW = Given.NOON.plus(Duration.ofDays(1));

	@Test
	void turnsOffAfterTwentyInARow() {
		assertThat(gaveUp(WebhookHealth.GOOD, 19).off()).isNull();
		assertThat(gaveUp(WebhookHealth.GOOD, 20).off()).isEqualTo(new Off(Given.NOON, Reason.FAILING));
	}

	@Test
	void beginsToCountAnewAfterASuccess() {
		assertThat(gaveUp(gaveUp(WebhookHealth.GOOD, 19).delivered(), 19).off()).isNull();
	}

	@Test
	void turnsOffAfterADay() {
		assertThat(gaveUp(WebhookHealth.GOOD, 4).gaveUp(TOMORROW).off()).isEqualTo(new Off(TOMORROW, Reason.FAILING));
		assertThat(gaveUp(WebhookHealth.GOOD, 4).gaveUp(TOMORROW.minusSeconds(1)).off()).isNull();
	}

	@Test
	void doesNotTakeASilentDayForADayOfFailing() {
		assertThat(WebhookHealth.GOOD.failed(Given.NOON).gaveUp(TOMORROW).off()).isNull();
	}

	@Test
	void countsThoseThatGrewTooOldBehindOthersThatFailed() {
		WebhookHealth failing = WebhookHealth.GOOD.failed(Given.NOON);
		for (int time = 0; time < 30; time++) {
			failing = failing.missed();
		}
		assertThat(failing.off()).isNull();
		assertThat(failing.gaveUp(Given.NOON).off()).isEqualTo(new Off(Given.NOON, Reason.FAILING));
		assertThat(failing.delivered()).isEqualTo(WebhookHealth.GOOD);
	}

	@Test
	void blamesNobodyWhereNothingHasFailed() {
		assertThat(WebhookHealth.GOOD.missed()).isEqualTo(WebhookHealth.GOOD);
	}

	@Test
	void staysOffThoughATestSucceeds() {
		assertThat(gaveUp(WebhookHealth.GOOD, 20).delivered().off()).isNotNull();
		assertThat(gaveUp(WebhookHealth.GOOD, 20).turnedOff(Reason.BY_HAND, TOMORROW).off())
			.isEqualTo(new Off(Given.NOON, Reason.FAILING));
	}

	private static WebhookHealth gaveUp(WebhookHealth first, int times) {
		WebhookHealth health = first;
		for (int time = 0; time < times; time++) {
			health = health.gaveUp(Given.NOON);
		}
		return health;
	}

}
