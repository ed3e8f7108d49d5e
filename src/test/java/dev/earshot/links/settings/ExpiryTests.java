package dev.earshot.links.settings;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExpiryTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	@Test
	void isTheEndOfADayInATimeZone() {
		assertThat(Expiry.endOf("2026-12-24", "Europe/Berlin", NOON)).contains(Instant.parse("2026-12-24T23:00:00Z"));
		assertThat(Expiry.endOf("2026-12-24", "America/New_York", NOON))
			.contains(Instant.parse("2026-12-25T05:00:00Z"));
	}

	@Test
	void isTheEndOfADayInUtcIfTheZoneIsUnknown() {
		assertThat(Expiry.endOf("2026-12-24", "Middle/Earth", NOON)).contains(Instant.parse("2026-12-25T00:00:00Z"));
	}

	@Test
	void mayBeToday() {
		assertThat(Expiry.endOf("2026-11-21", "UTC", NOON)).isPresent();
		assertThat(Expiry.endOf("2026-11-20", "UTC", NOON)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "24.12.2026", "2026-02-30", "2037-01-01", "+999999999-12-31" })
	void rejectsInvalidAndFarDates(String date) {
		assertThat(Expiry.endOf(date, "UTC", NOON)).isEmpty();
	}

}
