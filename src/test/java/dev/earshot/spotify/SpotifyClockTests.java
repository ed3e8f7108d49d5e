package dev.earshot.spotify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.spotify.SpotifyClock.Difference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SpotifyClockTests {

	private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

	private final SpotifyClock clock = new SpotifyClock(InstantSource.fixed(NOON));

	@Test
	void isUnknownUntilSpotifyHasAnswered() {
		this.clock.answered(-1);
		assertThat(this.clock.difference()).isEmpty();
	}

	@Test
	void isAheadOrBehind() {
		this.clock.answered(NOON.plusSeconds(90).toEpochMilli());
		assertThat(this.clock.difference()).contains(new Difference(Duration.ofSeconds(90), NOON));
		this.clock.answered(NOON.minusSeconds(5).toEpochMilli());
		assertThat(this.clock.difference()).contains(new Difference(Duration.ofSeconds(-5), NOON));
	}

}
