package dev.earshot.share.webhook;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.share.webhook.Health.Off;
import dev.earshot.share.webhook.Health.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HealthTests {

	private static final Instant TOMORROW = Given.NOON.plus(Duration.ofDays(1));

	@Test
	void turnsOffAfterTwentyInARow() {
		assertThat(gaveUp(Health.GOOD, 19).off()).isNull();
		assertThat(gaveUp(Health.GOOD, 20).off()).isEqualTo(new Off(Given.NOON, Reason.FAILING));
	}

	@Test
	void beginsToCountAnewAfterASuccess() {
		assertThat(gaveUp(gaveUp(Health.GOOD, 19).delivered(), 19).off()).isNull();
	}

	@Test
	void turnsOffAfterADay() {
		assertThat(gaveUp(Health.GOOD, 4).gaveUp(TOMORROW).off()).isEqualTo(new Off(TOMORROW, Reason.FAILING));
		assertThat(gaveUp(Health.GOOD, 4).gaveUp(TOMORROW.minusSeconds(1)).off()).isNull();
	}

	@Test
	void doesNotTakeASilentDayForADayOfFailing() {
		assertThat(Health.GOOD.failed(Given.NOON).gaveUp(TOMORROW).off()).isNull();
	}

	@Test
	void countsThoseThatGrewTooOldBehindOthersThatFailed() {
		Health failing = Health.GOOD.failed(Given.NOON);
		for (int time = 0; time < 30; time++) {
			failing = failing.missed();
		}
		assertThat(failing.off()).isNull();
		assertThat(failing.gaveUp(Given.NOON).off()).isEqualTo(new Off(Given.NOON, Reason.FAILING));
		assertThat(failing.delivered()).isEqualTo(Health.GOOD);
	}

	@Test
	void blamesNobodyWhereNothingHasFailed() {
		assertThat(Health.GOOD.missed()).isEqualTo(Health.GOOD);
	}

	@Test
	void staysOffThoughATestSucceeds() {
		assertThat(gaveUp(Health.GOOD, 20).delivered().off()).isNotNull();
		assertThat(gaveUp(Health.GOOD, 20).turnedOff(Reason.BY_HAND, TOMORROW).off())
			.isEqualTo(new Off(Given.NOON, Reason.FAILING));
	}

	private static Health gaveUp(Health first, int times) {
		Health health = first;
		for (int time = 0; time < times; time++) {
			health = health.gaveUp(Given.NOON);
		}
		return health;
	}

}
