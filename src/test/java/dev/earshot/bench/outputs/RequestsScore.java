package dev.earshot.bench.outputs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the server did under requests.
 *
 * @param what what was asked for, and how
 * @param load what came of it
 * @param cpu what the server worked for a request, in microseconds
 */
record RequestsScore(String what, Load load, double cpu) {

	private static final String HEAD = """
			| asked for | answered/s | median | 99 % | CPU of the server | bytes | statuses |
			|---|--:|--:|--:|--:|--:|---|
			""";

	static String table(List<RequestsScore> scores) {
		return HEAD + scores.stream().map(RequestsScore::row).collect(Collectors.joining());
	}

	private String row() {
		return String.format(Locale.ROOT, "| %s | %,.0f | %.1f ms | %.1f ms | %.0f µs | %,d | %s |%n", this.what,
				this.load.perSecond(), this.load.median(), this.load.p99(), this.cpu, this.load.bytes(),
				this.load.statuses());
	}

}
