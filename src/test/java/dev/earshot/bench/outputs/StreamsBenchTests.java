package dev.earshot.bench.outputs;

import java.io.IOException;
import java.util.List;

import dev.earshot.RunningEarshot;
import dev.earshot.Scratch;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how soon a change reaches ten thousand open streams, and what they cost.
 */
@Tag("bench")
class StreamsBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(StreamsBenchTests.class);

	private static final int VIEWERS = Integer.getInteger("bench.viewers", 10_000);

	@Test
	void printsHowSoonAChangeReachesEverybody() throws IOException {
		try (SpotifyStandIn spotify = SpotifyStandIn.start(); OtherSide crowd = OtherSide.start()) {
			StreamScore earshot = measure(Broadcasting.class, spotify, crowd);
			StreamScore plain = measure(PlainStreams.class, spotify, crowd);
			logger.info("{} streams\n{}", VIEWERS, StreamScore.table(List.of(earshot, plain)));
			assertThat(earshot.lost()).isZero();
			assertThat(earshot.twice()).isZero();
			assertThat(spotify.calls()).isEmpty();
		}
	}

	private static StreamScore measure(Class<? extends Approach> type, SpotifyStandIn spotify, OtherSide crowd)
			throws IOException {
		try (RunningEarshot server = RunningEarshot.start(spotify, Scratch.directory(),
				BenchOutputs.PROPERTY + "=true")) {
			return new StreamsBench(server.port(), crowd, VIEWERS).measure(server.bean(type));
		}
	}

}
