package dev.earshot.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.http.WireStage;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Lets the engine run for simulated hours through every trouble. What it is held to all
 * the while is in {@link PageComparison} and {@link TroublePeriod}.
 */
class EngineSoakTests {

	private static final Logger logger = LoggerFactory.getLogger(EngineSoakTests.class);

	@Test
	void survivesAnEveningOfTroubles() {
		try (Soak soak = new Soak(Instant.parse("2026-11-21T16:15:00Z"), 1)) {
			SoakReport report = soak.run(Duration.ofHours(7));
			logger.info("\n{}\n{}", report.days(), report.troubles());
			assertThat(Trouble.values()).allSatisfy((trouble) -> assertThat(report.calls(trouble)).isPositive());
		}
	}

	@Test
	void oneOfManyCallersAloneFindsOutWhetherABlockIsOver() {
		Timeline time = new Timeline(Instant.parse("2026-11-21T16:15:00Z"));
		try (SpotifyStandIn spotify = SpotifyStandIn.start(0, time); WireStage wire = wire(spotify, time)) {
			spotify.refuse("/**", "error-429-rate-limit", 2);
			call(wire);
			time.pass(Duration.ofSeconds(8));
			try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
				IntStream.range(0, 50).forEach((_) -> callers.execute(() -> call(wire)));
			}
			assertThat(spotify.calls("/me/player")).isEqualTo(2);
		}
	}

	private static WireStage wire(SpotifyStandIn spotify, Timeline time) {
		return new WireStage(spotify.apiUrl(), TestDatabase.SQLITE.empty(), new IssuedTokens(spotify), time);
	}

	private static void call(WireStage wire) {
		assertThatExceptionOfType(SpotifyRefused.class)
			.isThrownBy(() -> wire.player().player(new AccountId(Person.LANTERN_FOX.id())));
	}

}
