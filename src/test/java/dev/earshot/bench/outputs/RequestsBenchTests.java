package dev.earshot.bench.outputs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.share.Sharing;
import dev.earshot.share.options.Output;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how many cards and feeds are answered in a second, and how soon, beside an
 * endpoint that has nothing to do.
 */
@Tag("bench")
class RequestsBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(RequestsBenchTests.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(75);

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void printsHowManyRequestsAreAnswered() throws IOException {
		// What is paused stays the same, and so do its tags.
		earshot.spotify().listener().pause();
		Sharing sharing = Sharing.at(earshot, Output.CARD, Output.FEED);
		sharing.owner().get(sharing.path("card.svg"));
		int before = earshot.spotify().calls().size();
		Instant start = Instant.now();
		try (OtherSide visitors = OtherSide.start()) {
			RequestsBench bench = new RequestsBench(earshot.program().port(), visitors);
			logger.info("Requests\n{}", RequestsScore.table(scores(bench, sharing)));
		}
		long looks = Duration.between(start, Instant.now()).dividedBy(BETWEEN_LOOKS);
		assertThat(earshot.spotify().calls().size() - before).isLessThanOrEqualTo((int) looks + 1);
	}

	private static List<RequestsScore> scores(RequestsBench bench, Sharing sharing) {
		return Stream
			.of(bench.measure("card.svg", sharing.path("card.svg")),
					bench.measure("now.json", sharing.path("now.json")),
					bench.measure("liveness", "/actuator/health/liveness"))
			.flatMap(List::stream)
			.toList();
	}

}
