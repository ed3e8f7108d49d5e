package dev.earshot.operations.diagnostics;

import java.util.List;

import dev.earshot.nodes.Node;

/**
 * The running nodes.
 *
 * @param all the oldest first; empty where there cannot be others
 */
record NodesReport(List<Node> all) {

	public boolean isShown() {
		return !this.all.isEmpty();
	}

	/** Whether nodes run several versions, as while they are updated. */
	public boolean isMixed() {
		return this.all.stream().map(Node::version).distinct().count() > 1;
	}

}
