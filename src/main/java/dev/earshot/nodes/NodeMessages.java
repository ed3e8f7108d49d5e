package dev.earshot.nodes;

/**
 * Sends short texts to the other nodes. A message is news about what the database holds:
 * it may be lost, and is then made up for by {@link NodeMessageListener#missed()}.
 */
public interface NodeMessages {

	/** The maximum length of a text, in bytes of UTF-8. */
	int MAX_LENGTH = 7_000;

	/**
	 * Sends a text to all other nodes, after the commit if a transaction is active. It
	 * does nothing without other nodes or while the database is away.
	 * @param topic what the text is about: letters, digits and hyphens
	 * @param text at most {@value #MAX_LENGTH} bytes, without secrets
	 */
	void send(String topic, String text);

	/** Returns whether there are other nodes, or may be. */
	boolean hasListeners();

	/**
	 * Returns whether this node hears the others, and has read again what they told while
	 * it did not.
	 */
	default boolean areUpToDate() {
		return true;
	}

}
