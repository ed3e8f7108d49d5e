package dev.earshot.bench.nodes;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prints what accounts, and the visitors and viewers of a link, cost one node and three.
 */
@Tag("bench")
class NodesBenchTests {

	private static final Logger logger = LoggerFactory.getLogger(NodesBenchTests.class);

	private static final int ACCOUNTS = Integer.getInteger("bench.accounts", 100);

	private static final int VIEWERS = Integer.getInteger("bench.viewers", 6_000);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void printsWhatVisitorsCost(int count) throws IOException {
		try (RunningNodes nodes = new RunningNodes(count); LinkVisitors visitors = new LinkVisitors(nodes)) {
			logger.info("Visitors\n{}", VisitorsScore.table(List.of(visitors.measure())));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void printsWhatStreamsCost(int count) throws IOException {
		try (RunningNodes nodes = new RunningNodes(count); LinkViewers viewers = new LinkViewers(nodes, VIEWERS)) {
			logger.info("Streams\n{}", ViewersScore.table(List.of(viewers.measure())));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3 })
	void printsWhatAccountsCost(int count) throws IOException {
		logger.info("Accounts\n{}", NodesScore.table(accounts(count)));
	}

	private static List<NodesScore> accounts(int count) throws IOException {
		try (RunningNodes nodes = new RunningNodes(count)) {
			LockSupport.parkNanos(MINUTE.toNanos());
			Usage idle = minute(nodes);
			logger.info(String.format(Locale.ROOT,
					"%d nodes without accounts: %.2f s of CPU a minute, PostgreSQL %.2f s, %d transactions", count,
					idle.nodes().toMillis() / 1e3, idle.database().toMillis() / 1e3, idle.transactions()));
			nodes.addPeople(ACCOUNTS);
			NodesScore some = score(nodes, ACCOUNTS, idle);
			nodes.addPeople(3 * ACCOUNTS);
			return List.of(some, score(nodes, 4 * ACCOUNTS, idle));
		}
	}

	private static NodesScore score(RunningNodes nodes, int accounts, Usage idle) {
		LockSupport.parkNanos(MINUTE.toNanos());
		Usage minute = minute(nodes).beyond(idle);
		return new NodesScore(nodes.nodes().size(), accounts, minute, nodes.residentMegabytes());
	}

	private static Usage minute(RunningNodes nodes) {
		Usage before = nodes.usage();
		LockSupport.parkNanos(MINUTE.toNanos());
		return nodes.usage().since(before);
	}

}
