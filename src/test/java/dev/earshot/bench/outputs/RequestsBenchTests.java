package dev.earshot.bench.outputs;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.Installation;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
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

	/** A few of the last are still on their way. */
	private static final double LEAST_A_SECOND = 4950;

	private static final double MOST_MILLIS = 20;

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(75);

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void printsHowManyRequestsAreAnswered() throws IOException {
		// What is paused stays the same, and so do its tags.
		earshot.spotify().listener().pause();
		TestLink link = TestLink.of(earshot, Output.CARD, Output.FEED);
		link.owner().get(link.path("card.svg"));
		int before = earshot.spotify().calls().size();
		Instant start = Instant.now();
		try (OtherSide visitors = OtherSide.start()) {
			RequestsBench bench = new RequestsBench(earshot.program().port(), visitors);
			List<RequestsScore> scores = scores(bench, link);
			logger.info("Requests\n{}", RequestsScore.table(scores));
			keepUp(scores);
		}
		long looks = Duration.between(start, Instant.now()).dividedBy(BETWEEN_LOOKS);
		assertThat(earshot.spotify().calls().size() - before).isLessThanOrEqualTo((int) looks + 1);
	}

	private static void keepUp(List<RequestsScore> scores) {
		assertThat(scores).filteredOn((score) -> score.what().endsWith("5,000/s"))
			.filteredOn((score) -> !score.what().startsWith("liveness"))
			.hasSize(4)
			.allSatisfy((score) -> assertThat(score.load().perSecond()).isGreaterThan(LEAST_A_SECOND))
			.allSatisfy((score) -> assertThat(score.load().p99()).isLessThan(MOST_MILLIS));
	}

	private static List<RequestsScore> scores(RequestsBench bench, TestLink link) {
		return Stream
			.of(bench.measure("card.svg", link.path("card.svg")), bench.measure("now.json", link.path("now.json")),
					bench.measure("liveness", "/actuator/health/liveness"))
			.flatMap(List::stream)
			.toList();
	}

}
