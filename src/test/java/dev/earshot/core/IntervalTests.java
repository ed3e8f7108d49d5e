package dev.earshot.core;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IntervalTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final Interval minute = Interval.of(NOON, Duration.ofMinutes(1));

	@Test
	void holdsFromItsStartToItsEnd() {
		assertThat(this.minute.contains(NOON)).isTrue();
		assertThat(this.minute.contains(NOON.plusSeconds(59))).isTrue();
		assertThat(this.minute.contains(NOON.plusSeconds(60))).isFalse();
	}

	@Test
	void holdsNoLongerOnceTheClockIsSetBack() {
		assertThat(this.minute.contains(NOON.minusMillis(1))).isFalse();
	}

}
