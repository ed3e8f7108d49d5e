package dev.earshot.oauth;

import java.time.Instant;
import java.time.Period;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConsentTests {

	@ParameterizedTest
	@CsvSource({ "2026-06-18T10:00:00Z, 2026-12-18T10:00:00Z", "2026-08-31T00:00:00Z, 2027-02-28T00:00:00Z" })
	void endsSixMonthsAfterTheAuthorization(Instant authorized, Instant due) {
		assertThat(consent(authorized).loginDue()).isEqualTo(due);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-16T09:00:00Z, 2", "2026-12-18T09:00:00Z, 0", "2026-12-18T09:59:59.999Z, 0",
			"2026-12-18T10:00:00Z, -1", "2027-01-01T00:00:00Z, -1" })
	void countsTheDaysLeft(Instant now, long days) {
		Consent consent = consent(Instant.parse("2026-06-18T10:00:00Z"));
		assertThat(consent.daysLeft(now)).isEqualTo(days);
	}

	@ParameterizedTest
	@CsvSource({ "2026-12-03T10:00:00Z, false", "2026-12-03T10:00:01Z, true", "2027-01-01T00:00:00Z, true" })
	void endsSoonFromTwoWeeksBefore(Instant now, boolean soon) {
		Consent consent = consent(Instant.parse("2026-06-18T10:00:00Z"));
		assertThat(consent.endsSoon(now)).isEqualTo(soon);
	}

	private static Consent consent(Instant authorized) {
		return new Consent(Set.of(), authorized, Period.ofMonths(6));
	}

}
