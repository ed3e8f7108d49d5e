package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LearnedQuotaTests {

	private static final Instant LEARNED = Instant.parse("2026-11-21T12:00:00Z");

	@ParameterizedTest
	@CsvSource({ "1144, 5000, 1030", "4000, 5000, 3600", "6000, 5000, 5000", "300, 300, 270" })
	void limitsToNineTenths(int calls, int plan, int limit) {
		assertThat(new LearnedQuota(calls, LEARNED).limit(plan, LEARNED)).isEqualTo(limit);
	}

	@Test
	void neverLimitsBelowATenthOfTheBudget() {
		assertThat(new LearnedQuota(3, LEARNED).limit(5000, LEARNED)).isEqualTo(500);
	}

	@ParameterizedTest
	@CsvSource({ "0, 900", "20, 900", "25, 2950", "29, 4590", "30, 5000", "400, 5000" })
	void appliesForTwentyDaysAndFadesWithinTen(int days, int limit) {
		assertThat(new LearnedQuota(1000, LEARNED).limit(5000, LEARNED.plus(Duration.ofDays(days)))).isEqualTo(limit);
	}

	@Test
	void expires() {
		LearnedQuota quota = new LearnedQuota(1000, LEARNED);
		assertThat(quota.isExpired(LEARNED.plus(Duration.ofDays(29)))).isFalse();
		assertThat(quota.isExpired(LEARNED.plus(Duration.ofDays(30)))).isTrue();
	}

}
