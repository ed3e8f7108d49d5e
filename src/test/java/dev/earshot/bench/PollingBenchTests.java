package dev.earshot.bench;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how Earshot and the known tools do on the same days.
 */
@Tag("bench")
class PollingBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(PollingBenchTests.class);

	@Test
	void printsHowOftenEachAsksAndHowSoonItSees() {
		List<Comparison> comparisons = DayKind.all().stream().map(Comparison::on).toList();
		comparisons.forEach((comparison) -> logger.info("{}\n{}", comparison.kind().name(), ScoreTable.of(comparison)));
		String overview = ScoreTable.overview(comparisons);
		logger.info("\n{}\n{}", overview, ScoreTable.ends(comparisons));
		assertThat(overview.lines()).hasSize(2 + 3 + Peers.all().size() + 3);
	}

}
