package dev.earshot.bench.outputs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.RunningEarshot;
import dev.earshot.TemporaryFiles;
import dev.earshot.Visitor;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.standin.Person;
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

	private static final double MOST_MILLIS = 250;

	private static final double MOST_KILOBYTES = 40;

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(19);

	@Test
	void printsHowSoonAChangeReachesEverybody() throws IOException {
		try (SpotifyStandIn spotify = SpotifyStandIn.start(); OtherSide crowd = OtherSide.start()) {
			StreamScore earshot = overlays(spotify, crowd);
			StreamScore plain = plain(spotify, crowd);
			logger.info("{} streams\n{}", VIEWERS, StreamScore.table(List.of(earshot, plain)));
			assertThat(earshot.lost()).isZero();
			assertThat(earshot.twice()).isZero();
			assertThat(earshot.p99()).isLessThan(MOST_MILLIS);
			assertThat(earshot.kilobytes()).isLessThanOrEqualTo(MOST_KILOBYTES);
		}
	}

	private static StreamScore overlays(SpotifyStandIn spotify, OtherSide crowd) throws IOException {
		try (RunningEarshot server = RunningEarshot.registered(spotify, TemporaryFiles.directory(),
				"earshot.live.streams-per-address=" + VIEWERS)) {
			Visitor owner = new Visitor(server.url());
			owner.logIn(spotify, Person.LANTERN_FOX);
			// What is paused sends no changes of its own.
			spotify.listener().pause();
			Approach approach = new OverlayStreams(server.bean(SseBroadcaster.class),
					TestLink.of(server, owner, Output.OVERLAY));
			int before = spotify.calls().size();
			Instant start = Instant.now();
			StreamScore score = new StreamsBench(server.port(), crowd, VIEWERS).measure(approach);
			long looks = Duration.between(start, Instant.now()).dividedBy(BETWEEN_LOOKS);
			assertThat(spotify.calls().size() - before).isLessThanOrEqualTo((int) looks + 2);
			return score;
		}
	}

	private static StreamScore plain(SpotifyStandIn spotify, OtherSide crowd) throws IOException {
		try (RunningEarshot server = RunningEarshot.start(spotify, TemporaryFiles.directory(),
				BenchOutputs.PROPERTY + "=true", "earshot.live.streams-per-address=" + VIEWERS)) {
			return new StreamsBench(server.port(), crowd, VIEWERS).measure(server.bean(PlainStreams.class));
		}
	}

}
