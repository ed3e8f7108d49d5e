package dev.earshot.nodes.postgres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.earshot.nodes.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in the log which other nodes there are. {@link Membership} guards it.
 */
class OtherNodes {

	private static final Logger logger = LoggerFactory.getLogger(OtherNodes.class);

	private final Set<String> told = new HashSet<>();

	void tell(List<Node> alive) {
		for (Node node : alive) {
			if (this.told.add(node.id()) && !node.isThis()) {
				tell(node, thisVersion(alive, node));
			}
		}
		this.told.retainAll(alive.stream().map(Node::id).toList());
	}

	private static String thisVersion(List<Node> alive, Node other) {
		return alive.stream().filter(Node::isThis).map(Node::version).findFirst().orElse(other.version());
	}

	private static void tell(Node other, String version) {
		if (version.equals(other.version())) {
			logger.info("Another node uses this database: {}", other.host());
			return;
		}
		logger.warn("The node {} runs version {} of Earshot, this one {}. That is all right while nodes are updated one"
				+ " after the other, but not for longer.", other.host(), other.version(), version);
	}

}
