package dev.earshot.bench.outputs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets visitors ask for the same things over and over: first as a steady stream, then as
 * fast as they are answered.
 */
final class RequestsBench {

	private static final String HEAD = """
			| path | answered/s | median | 99 % | bytes | statuses |
			|---|--:|--:|--:|--:|---|
			""";

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

	String table(String... paths) {
		return HEAD + Arrays.stream(paths).map(this::rows).collect(Collectors.joining());
	}

	private String rows(String path) {
		Load warmUp = ask(path, FASTEST, "");
		String whole = rows(path, "");
		return warmUp.tag().isEmpty() ? whole : whole + rows(path, warmUp.tag());
	}

	private String rows(String path, String tag) {
		String what = path.substring(path.lastIndexOf('/') + 1) + (tag.isEmpty() ? "" : ", known");
		return middle(path, STEADY, tag).row(what + ", 5,000 a second") + middle(path, FASTEST, tag).row(what);
	}

	// The round in the middle, by what takes longest.
	private Load middle(String path, int perSecond, String tag) {
		List<Load> rounds = IntStream.range(0, ROUNDS)
			.mapToObj((_) -> ask(path, perSecond, tag))
			.sorted(Comparator.comparing(Load::p99))
			.toList();
		return rounds.get(ROUNDS / 2);
	}

	private Load ask(String path, int perSecond, String tag) {
		return Load.of(this.visitors.ask("request", this.port, path, CONNECTIONS, SECONDS, perSecond, tag));
	}

}
