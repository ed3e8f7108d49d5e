package dev.earshot.operations.metrics;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.TokenRejected;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.spotify.budget.EndpointFamily;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class SpotifyApiHealthIndicatorTests {

	private final SpotifyApiHealthIndicator health = new SpotifyApiHealthIndicator();

	@Test
	void isUpUntilACallFails() {
		assertThat(status()).isEqualTo(Status.UP);
	}

	@Test
	void isDegradedWhileSpotifyDoesNotAnswer() {
		answer(new Unreachable());
		assertThat(status()).isEqualTo(SpotifyApiHealthIndicator.DEGRADED);
		answer(new Unavailable(503));
		assertThat(status()).isEqualTo(SpotifyApiHealthIndicator.DEGRADED);
		answer(null);
		assertThat(status()).isEqualTo(Status.UP);
	}

	@Test
	void isUpIfSpotifyAnswersWithARefusal() {
		answer(new TokenRejected());
		assertThat(status()).isEqualTo(Status.UP);
	}

	@Test
	void learnsNothingFromCallsThatWereNotMade() {
		answer(new Unreachable());
		this.health.on(new CallOutcome(EndpointFamily.PLAYER, null, false, new TokenRejected()));
		assertThat(status()).isEqualTo(SpotifyApiHealthIndicator.DEGRADED);
	}

	private void answer(@Nullable SpotifyRefusal refusal) {
		this.health.on(new CallOutcome(EndpointFamily.PLAYER, null, true, refusal));
	}

	private Status status() {
		return this.health.health().getStatus();
	}

}
