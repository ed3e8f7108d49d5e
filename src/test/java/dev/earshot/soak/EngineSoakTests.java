package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.http.SpotifyClientStage;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Polls for simulated hours through every fault. {@link PlaybackVerifier} and
 * {@link FaultPeriod} check throughout.
 */
class EngineSoakTests {

	private static final Logger logger = LoggerFactory.getLogger(EngineSoakTests.class);

	@Test
	void survivesAnEveningWithAllFaults() {
		try (Soak soak = new Soak(Instant.parse("2026-11-21T16:15:00Z"), 1)) {
			SoakReport report = soak.run(Duration.ofHours(7));
			logger.info("\n{}\n{}", report.days(), report.faults());
			assertThat(Fault.values()).allSatisfy((fault) -> assertThat(report.calls(fault)).isPositive());
		}
	}

	@Test
	void onlyOneOfManyCallsGoesOutWhileABreakerIsHalfOpen() {
		SimulatedTime time = new SimulatedTime(Instant.parse("2026-11-21T16:15:00Z"));
		try (SpotifyStandIn spotify = SpotifyStandIn.start(0, time);
				SpotifyClientStage client = client(spotify, time)) {
			spotify.refuse("/**", "error-429-rate-limit", 2);
			call(client);
			time.advance(Duration.ofSeconds(8));
			try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
				IntStream.range(0, 50).forEach((_) -> callers.execute(() -> call(client)));
			}
			assertThat(spotify.calls("/me/player")).isEqualTo(2);
		}
	}

	private static SpotifyClientStage client(SpotifyStandIn spotify, SimulatedTime time) {
		return new SpotifyClientStage(spotify.apiUrl(), TestDatabase.SQLITE.empty(), new IssuedTokens(spotify), time);
	}

	private static void call(SpotifyClientStage client) {
		assertThatExceptionOfType(SpotifyRefused.class)
			.isThrownBy(() -> client.player().player(new AccountId(Person.LANTERN_FOX.id())));
	}

}
