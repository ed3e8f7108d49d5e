package dev.earshot.bench.outputs;

import java.io.IOException;
import java.nio.file.Files;

import dev.earshot.RunningEarshot;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how many requests are answered in a second, and how soon.
 */
@Tag("bench")
class RequestsBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(RequestsBenchTests.class);

	@Test
	void printsHowManyRequestsAreAnswered() throws IOException {
		try (SpotifyStandIn spotify = SpotifyStandIn.start();
				RunningEarshot earshot = RunningEarshot.start(spotify, Files.createTempDirectory("earshot"));
				OtherSide visitors = OtherSide.start()) {
			RequestsBench bench = new RequestsBench(earshot.port(), visitors);
			logger.info("Requests\n{}", RequestsScore.table(bench.measure("liveness", "/actuator/health/liveness")));
			assertThat(spotify.calls()).isEmpty();
		}
	}

}
