package dev.earshot.bench.nodes;

import java.time.Duration;

/**
 * What nodes and their database have used since they started.
 *
 * @param nodes CPU time of all nodes
 * @param database CPU time of PostgreSQL
 * @param transactions of the database
 * @param calls to the player
 */
record Usage(Duration nodes, Duration database, long transactions, int calls) {

	Usage since(Usage before) {
		return new Usage(this.nodes.minus(before.nodes), this.database.minus(before.database),
				this.transactions - before.transactions, this.calls - before.calls);
	}

	/** Returns what is more than another usage of the same length. */
	Usage beyond(Usage idle) {
		return since(idle);
	}

	double millisOfNodesPerCall() {
		return this.nodes.toNanos() / 1e6 / this.calls;
	}

	double millisOfDatabasePerCall() {
		return this.database.toNanos() / 1e6 / this.calls;
	}

	double transactionsPerCall() {
		return (double) this.transactions / this.calls;
	}

}
