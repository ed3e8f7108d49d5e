package dev.earshot.nodes;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeClockTests {

	private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");

	private final NodeClock clock = NodeClock.of(() -> NOON);

	@Test
	void tellsTheTimeOfItsMachineAtFirst() {
		assertThat(this.clock.instant()).isEqualTo(NOON);
	}

	@Test
	void followsAClockThatIsFastOrSlow() {
		assertThat(this.clock.follow(Duration.ofMinutes(2))).isTrue();
		assertThat(this.clock.instant()).isEqualTo(NOON.plusSeconds(120));
		assertThat(this.clock.follow(Duration.ofMinutes(-2))).isTrue();
		assertThat(this.clock.instant()).isEqualTo(NOON.minusSeconds(120));
	}

	@Test
	void doesNotFollowTheDelayOfANetwork() {
		assertThat(this.clock.follow(Duration.ofMillis(200))).isFalse();
		assertThat(this.clock.instant()).isEqualTo(NOON);
	}

}
