package dev.earshot.bench.nodes;

import java.io.IOException;
import java.time.Duration;

import dev.earshot.bench.footprint.ProgramProcess;
import dev.earshot.bench.outputs.Load;
import dev.earshot.bench.outputs.OtherSide;

/**
 * A link, and the visitors of its card at one node.
 */
final class LinkVisitors implements AutoCloseable {

	private static final int CONNECTIONS = 32;

	private static final int SECONDS = 20;

	private static final int FASTEST = 0;

	private static final int STEADY = 1_000;

	private static final int WARM_UP_ROUNDS = 4;

	private final RunningNodes nodes;

	private final String card;

	private final OtherSide visitors = OtherSide.start();

	LinkVisitors(RunningNodes nodes) throws IOException {
		this.nodes = nodes;
		this.card = OpenLink.of(nodes).path("card.svg");
	}

	/** Returns what the last node needs, which has to hear of what others poll. */
	VisitorsScore measure() {
		for (int round = 0; round < WARM_UP_ROUNDS; round++) {
			request(FASTEST);
		}
		return new VisitorsScore(this.nodes.nodes().size(), request(FASTEST), request(STEADY));
	}

	private CardsScore request(int perSecond) {
		Duration before = last().cpuTime();
		Load load = Load
			.of(this.visitors.ask("request", last().port(), this.card, CONNECTIONS, SECONDS, perSecond, ""));
		double cpu = last().cpuTime().minus(before).toNanos() / 1e3 / load.answered();
		return new CardsScore(load.perSecond(), cpu, load.p99());
	}

	private ProgramProcess last() {
		return this.nodes.nodes().getLast();
	}

	@Override
	public void close() throws IOException {
		this.visitors.close();
	}

}
