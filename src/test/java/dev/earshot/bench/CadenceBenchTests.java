package dev.earshot.bench;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.playback.watch.EarshotPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Prints how Earshot and the known tools do on the same days.
 */
@Tag("bench")
class CadenceBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(CadenceBenchTests.class);

	@Test
	void printsHowOftenEachAsksAndHowSoonItSees() {
		List<ListeningDay> days = ListeningDay.all();
		List<Score> scores = Stream.concat(EarshotPolicy.all(), Peers.all().stream())
			.map((policy) -> Simulation.of(policy, days))
			.toList();
		String table = ScoreTable.of(scores);
		logger.info("{} days\n{}", days.size(), table);
		assertThat(table.lines()).hasSize(scores.size() + 2);
	}

}
