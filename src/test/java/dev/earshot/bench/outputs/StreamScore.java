package dev.earshot.bench.outputs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How one approach did.
 *
 * @param name its name
 * @param opensPerSecond how many streams it opens in a second
 * @param kilobytes what a stream needs
 * @param median how long a change takes to the viewer in the middle, in milliseconds
 * @param p99 how long it takes to 99 of 100
 * @param last how long it takes to the last
 * @param cpu what the server works to get it to one viewer, in microseconds
 * @param lost how many changes viewers missed who went and came back
 * @param twice how many they got twice
 */
record StreamScore(String name, double opensPerSecond, double kilobytes, double median, double p99, double last,
		double cpu, int lost, int twice) {

	private static final String HEAD = """
			| approach | opened/s | memory per stream | median | 99 % | last | CPU per viewer | lost | twice |
			|---|--:|--:|--:|--:|--:|--:|--:|--:|
			""";

	static String table(List<StreamScore> scores) {
		return HEAD + scores.stream().map(StreamScore::row).collect(Collectors.joining());
	}

	private String row() {
		return String.format(Locale.ROOT,
				"| %s | %,.0f | %.1f KB | %.0f ms | %.0f ms | %.0f ms | %.1f µs | %,d | %,d |%n", this.name,
				this.opensPerSecond, this.kilobytes, this.median, this.p99, this.last, this.cpu, this.lost, this.twice);
	}

}
