package dev.earshot.bench.nodes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What open streams cost some nodes.
 *
 * @param nodes how many there are
 * @param viewers at all of them
 * @param kilobytes that all nodes need more for each stream
 * @param atOneNode milliseconds between half and almost all viewers of the first node
 * @param betweenNodes milliseconds that the last node has a change later than the first
 */
record ViewersScore(int nodes, int viewers, double kilobytes, double atOneNode, double betweenNodes) {

	private static final String HEAD = """
			| nodes | streams | memory per stream | 50 to 99 % at one node | the last node later |
			|--:|--:|--:|--:|--:|
			""";

	static String table(List<ViewersScore> scores) {
		return HEAD + scores.stream().map(ViewersScore::row).collect(Collectors.joining());
	}

	private String row() {
		return String.format(Locale.ROOT, "| %d | %,d | %.1f KB | %.0f ms | %.0f ms |%n", this.nodes, this.viewers,
				this.kilobytes, this.atOneNode, this.betweenNodes);
	}

}
