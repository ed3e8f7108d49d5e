package dev.earshot.bench.nodes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What the visitors of a card cost one of some nodes.
 *
 * @param nodes how many there are
 * @param fastest when they ask as fast as they are answered
 * @param steady when they ask a thousand times a second
 */
record VisitorsScore(int nodes, CardsScore fastest, CardsScore steady) {

	private static final String HEAD = """
			| nodes | cards/s at full speed | CPU per card | 99 % | CPU per card at 1,000/s | 99 % |
			|--:|--:|--:|--:|--:|--:|
			""";

	static String table(List<VisitorsScore> scores) {
		return HEAD + scores.stream().map(VisitorsScore::row).collect(Collectors.joining());
	}

	private String row() {
		return String.format(Locale.ROOT, "| %d | %,.0f | %.0f µs | %.1f ms | %.0f µs | %.1f ms |%n", this.nodes,
				this.fastest.perSecond(), this.fastest.cpu(), this.fastest.p99(), this.steady.cpu(), this.steady.p99());
	}

}
