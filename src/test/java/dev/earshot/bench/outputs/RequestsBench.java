package dev.earshot.bench.outputs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lets visitors ask for something over and over: five thousand times a second, and as
 * fast as they are answered; whole, and with the tag of what they know already.
 */
final class RequestsBench {

	private static final int CONNECTIONS = 32;

	private static final int SECONDS = 5;

	private static final int ROUNDS = 5;

	private static final int STEADY = 5000;

	private static final int FASTEST = 0;

	private final int port;

	private final OtherSide visitors;

	RequestsBench(int port, OtherSide visitors) {
		this.port = port;
		this.visitors = visitors;
	}

	/**
	 * Measures one path.
	 * @param name what to call it
	 * @param path what to ask for
	 * @return a score for each way of asking; two if the answer has no tag
	 */
	List<RequestsScore> measure(String name, String path) {
		String tag = ask(name, path, FASTEST, "").load().tag();
		Stream<RequestsScore> whole = measure(name, path, "");
		return (tag.isEmpty() ? whole : Stream.concat(whole, measure(name + ", known", path, tag))).toList();
	}

	private Stream<RequestsScore> measure(String name, String path, String tag) {
		return Stream.of(middle(name + ", 5,000/s", path, STEADY, tag),
				middle(name + ", at full speed", path, FASTEST, tag));
	}

	private RequestsScore middle(String name, String path, int perSecond, String tag) {
		return IntStream.range(0, ROUNDS)
			.mapToObj((_) -> ask(name, path, perSecond, tag))
			.sorted(Comparator.comparing((score) -> score.load().p99()))
			.toList()
			.get(ROUNDS / 2);
	}

	private RequestsScore ask(String name, String path, int perSecond, String tag) {
		long before = Cpu.nanos();
		Load load = Load.of(this.visitors.ask("request", this.port, path, CONNECTIONS, SECONDS, perSecond, tag));
		return new RequestsScore(name, load, (Cpu.nanos() - before) / 1e3 / load.answered());
	}

}
