package dev.earshot.bench.nodes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.bench.footprint.ProgramProcess;
import dev.earshot.bench.outputs.OtherSide;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Repeat;

/**
 * A link, and viewers of its overlay at all nodes alike.
 */
final class LinkViewers implements AutoCloseable {

	private static final int WARM_UP_ROUNDS = 5;

	private static final int ROUNDS = 15;

	// What follows a change, such as the colors of a cover.
	private static final int SECONDS_BETWEEN = 4;

	private static final int COUNT = 0;

	private static final int MEDIAN = 1;

	private static final int ALMOST_ALL = 2;

	private final RunningNodes nodes;

	private final Listener listener;

	private final String overlay;

	private final int viewers;

	private final List<OtherSide> crowds = new ArrayList<>();

	/**
	 * Creates a link.
	 * @param viewers of all nodes together
	 */
	LinkViewers(RunningNodes nodes, int viewers) throws IOException {
		this.nodes = nodes;
		this.listener = nodes.spotify().listener();
		this.listener.play(Catalogue.KITCHEN.context(), 0);
		this.listener.repeat(Repeat.CONTEXT);
		this.overlay = OpenLink.of(nodes).path("live") + "?page=overlay";
		this.viewers = viewers;
		for (int node = 0; node < nodes.nodes().size(); node++) {
			this.crowds.add(OtherSide.start());
		}
	}

	/** Returns what open streams need, and how much later the last node has a change. */
	ViewersScore measure() {
		long empty = megabytesOfAll();
		open();
		listen(WARM_UP_ROUNDS);
		double kilobytes = (megabytesOfAll() - empty) * 1e3 / this.viewers;
		List<Delay> delays = listen(ROUNDS);
		return new ViewersScore(this.crowds.size(), this.viewers, kilobytes,
				median(delays.stream().map(Delay::atOneNode).toList()),
				median(delays.stream().map(Delay::betweenNodes).toList()));
	}

	private long megabytesOfAll() {
		return this.nodes.nodes().stream().mapToLong(ProgramProcess::residentMegabytes).sum();
	}

	private void open() {
		for (int node = 0; node < this.crowds.size(); node++) {
			this.crowds.get(node)
				.ask("open", this.nodes.nodes().get(node).port(), this.overlay, this.viewers / this.crowds.size());
		}
	}

	private List<Delay> listen(int rounds) {
		return Stream.generate(this::round).limit(rounds).toList();
	}

	private Delay round() {
		this.crowds.forEach((crowd) -> crowd.tell("listen", SECONDS_BETWEEN));
		this.crowds.forEach(OtherSide::answer);
		this.crowds.forEach((crowd) -> crowd.ask("hear"));
		long start = System.nanoTime();
		this.listener.skip();
		this.crowds.forEach((crowd) -> crowd.tell(start));
		List<double[]> heard = this.crowds.stream().map(OtherSide::answer).map(LinkViewers::numbers).toList();
		if (heard.stream().mapToDouble((node) -> node[COUNT]).sum() < this.viewers) {
			throw new IllegalStateException("Not all viewers have had the change");
		}
		return Delay.of(heard);
	}

	private static double[] numbers(String line) {
		return Arrays.stream(line.split("\t")).mapToDouble(Double::parseDouble).toArray();
	}

	private static double median(List<Double> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	@Override
	public void close() throws IOException {
		for (OtherSide crowd : this.crowds) {
			crowd.close();
		}
	}

	/**
	 * How long one change takes, in milliseconds.
	 *
	 * @param atOneNode between half and almost all viewers of the first node that has it
	 * @param betweenNodes between half the viewers of that node, and of the last one
	 */
	private record Delay(double atOneNode, double betweenNodes) {

		static Delay of(List<double[]> nodes) {
			double[] first = nodes.stream()
				.min((one, other) -> Double.compare(one[MEDIAN], other[MEDIAN]))
				.orElseThrow();
			double last = nodes.stream().mapToDouble((node) -> node[MEDIAN]).max().orElseThrow();
			return new Delay(first[ALMOST_ALL] - first[MEDIAN], last - first[MEDIAN]);
		}

	}

}
