package dev.earshot.household;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import dev.earshot.account.people.TestPeople;
import dev.earshot.core.AccountId;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class HouseholdConsentsTests {

	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-29T12:00:00Z"));

	@ParameterizedTest
	@EnumSource
	void areGivenAndWithdrawn(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", CLOCK);
		HouseholdConsents consents = new HouseholdConsents(jdbc, CLOCK);
		for (HouseholdConsent consent : HouseholdConsent.values()) {
			assertThat(consents.isGiven(consent, fox)).isFalse();
			assertThat(consents.give(consent, fox)).isTrue();
			assertThat(consents.give(consent, fox)).isFalse();
			assertThat(consents.all(consent)).containsExactly(fox.value());
			assertThat(consents.withdraw(consent, fox)).isTrue();
			assertThat(consents.withdraw(consent, fox)).isFalse();
			assertThat(consents.isGiven(consent, fox)).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void areGivenForOneThingAtATime(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", CLOCK);
		HouseholdConsents consents = new HouseholdConsents(jdbc, CLOCK);
		consents.give(HouseholdConsent.PLAYBACK, fox);
		assertThat(consents.isGiven(HouseholdConsent.STATISTICS, fox)).isFalse();
		consents.give(HouseholdConsent.STATISTICS, fox);
		consents.withdraw(HouseholdConsent.PLAYBACK, fox);
		assertThat(consents.isGiven(HouseholdConsent.STATISTICS, fox)).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void areExportedAndErased(TestDatabase database) {
		JdbcClient jdbc = database.empty();
		AccountId fox = TestPeople.member(jdbc, "fox", CLOCK);
		HouseholdConsents consents = new HouseholdConsents(jdbc, CLOCK);
		consents.give(HouseholdConsent.PLAYBACK, fox);
		consents.give(HouseholdConsent.STATISTICS, fox);
		assertThat(consents.export(fox)).isEqualTo(
				Map.of("householdConsentSince", CLOCK.instant(), "householdComparisonConsentSince", CLOCK.instant()));
		consents.erase(fox);
		assertThat(consents.export(fox)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void areNotGivenBySomebodyWhoHasLeft(TestDatabase database) {
		HouseholdConsents consents = new HouseholdConsents(database.empty(), CLOCK);
		consents.give(HouseholdConsent.STATISTICS, AccountId.random());
		assertThat(consents.all(HouseholdConsent.STATISTICS)).isEmpty();
	}

}
