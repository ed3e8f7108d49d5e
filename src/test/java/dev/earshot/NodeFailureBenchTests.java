package dev.earshot;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Repeat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints how long the viewer of a link waits for a change that is made right after a
 * failure, and how many requests for a card fail.
 */
@Tag("bench")
class NodeFailureBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(NodeFailureBenchTests.class);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

	private ThreeNodes nodes;

	private StreamViewer viewer;

	private CardVisitors cards;

	@BeforeEach
	void start() throws IOException {
		this.nodes = new ThreeNodes();
		this.nodes.play(Catalogue.FERRY_AT_SIX, Catalogue.ANCHOR_SONG, Catalogue.TIN_ROOF_RADIO);
		this.nodes.standIn().listener().repeat(Repeat.CONTEXT);
		this.viewer = new StreamViewer(this.nodes.output("live"));
		this.cards = new CardVisitors(this.nodes.output("card.svg"));
		awaitTitles(1);
	}

	@AfterEach
	void stop() throws IOException {
		this.cards.close();
		this.viewer.close();
		this.nodes.close();
	}

	@ParameterizedTest
	@EnumSource
	void printsHowLongAViewerWaits(Failure failure) throws IOException {
		double[] waits = new double[ROUNDS];
		for (int round = 0; round < ROUNDS; round++) {
			int failed = this.nodes.poller();
			failure.begin(this.nodes, failed);
			waits[round] = secondsUntilSeen((failed + 1) % 3);
			failure.end(this.nodes, failed);
		}
		double[] sorted = IntStream.range(0, ROUNDS).mapToDouble((round) -> waits[round]).sorted().toArray();
		logger.info(String.format(Locale.ROOT, "| `%s` | %.1f s | %.1f s | %,d of %,d |", failure, sorted[ROUNDS / 2],
				sorted[ROUNDS - 1], this.cards.failed(), this.cards.opened()));
	}

	private double secondsUntilSeen(int node) {
		int before = this.viewer.titles().size();
		long start = System.nanoTime();
		this.nodes.skip(node);
		awaitTitles(before + 1);
		return (System.nanoTime() - start) / 1e9;
	}

	private void awaitTitles(int count) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(10))
			.until(() -> this.viewer.titles().size() >= count);
	}

	/**
	 * What happens to the node that polls, or to the database.
	 */
	private enum Failure {

		/** Nothing, to compare with. */
		NONE {

			@Override
			void begin(ThreeNodes nodes, int poller) {
			}

			@Override
			void end(ThreeNodes nodes, int poller) {
			}

		},

		/** It is stopped, as in a rolling restart. */
		STOPPED {

			@Override
			void begin(ThreeNodes nodes, int poller) {
				nodes.stop(poller);
			}

			@Override
			void end(ThreeNodes nodes, int poller) throws IOException {
				nodes.restart(poller);
			}

		},

		/** {@code kill -9}. */
		KILLED {

			@Override
			void begin(ThreeNodes nodes, int poller) {
				nodes.kill(poller);
			}

			@Override
			void end(ThreeNodes nodes, int poller) throws IOException {
				nodes.restart(poller);
			}

		},

		/** It cannot reach the database any more. */
		CUT_OFF {

			@Override
			void begin(ThreeNodes nodes, int poller) {
				nodes.cutOff(poller);
			}

			@Override
			void end(ThreeNodes nodes, int poller) {
				nodes.connectAgain(poller);
			}

		},

		/** The network between it and the database swallows everything. */
		SILENT {

			@Override
			void begin(ThreeNodes nodes, int poller) {
				nodes.silence(poller);
			}

			@Override
			void end(ThreeNodes nodes, int poller) {
				nodes.connectAgain(poller);
			}

		},

		/** PostgreSQL stops and starts. */
		DATABASE_RESTARTED {

			@Override
			void begin(ThreeNodes nodes, int poller) throws IOException {
				nodes.restartDatabase();
			}

			@Override
			void end(ThreeNodes nodes, int poller) {
			}

		};

		abstract void begin(ThreeNodes nodes, int poller) throws IOException;

		abstract void end(ThreeNodes nodes, int poller) throws IOException;

	}

}
