package dev.earshot.nodes;

import java.util.List;

/**
 * The running nodes.
 */
public interface Nodes {

	/**
	 * Returns the nodes that were alive a moment ago, the oldest first, with this one.
	 * @return empty with SQLite, where there cannot be others
	 */
	List<Node> alive();

	/**
	 * Returns whether this node has lost the database while others may have it, or has
	 * not yet read again what they have done since. What it knows may be out of date
	 * then.
	 */
	default boolean isCutOff() {
		return false;
	}

}
