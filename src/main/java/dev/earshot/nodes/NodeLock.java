package dev.earshot.nodes;

/**
 * A lock that this node holds until it is closed.
 */
public interface NodeLock extends AutoCloseable {

	@Override
	void close();

}
