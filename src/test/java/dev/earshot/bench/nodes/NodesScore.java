package dev.earshot.bench.nodes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What polling for many accounts costs.
 *
 * @param nodes how many share the work
 * @param accounts whose listening is logged
 * @param minute what a minute took, beyond what nodes without accounts use
 * @param megabytes the resident memory of the largest node
 */
record NodesScore(int nodes, int accounts, Usage minute, long megabytes) {

	private static final String HEAD = """
			| nodes | accounts | polls a minute | CPU per poll | PostgreSQL per poll | transactions per poll | largest node |
			|--:|--:|--:|--:|--:|--:|--:|
			""";

	static String table(List<NodesScore> scores) {
		return HEAD + scores.stream().map(NodesScore::row).collect(Collectors.joining());
	}

	private String row() {
		return String.format(Locale.ROOT, "| %d | %d | %,d | %.1f ms | %.1f ms | %.1f | %,d MB |%n", this.nodes,
				this.accounts, this.minute.calls(), this.minute.millisOfNodesPerCall(),
				this.minute.millisOfDatabasePerCall(), this.minute.transactionsPerCall(), this.megabytes);
	}

}
