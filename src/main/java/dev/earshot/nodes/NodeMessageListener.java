package dev.earshot.nodes;

/**
 * Hears what other nodes send about one topic. All messages arrive one after the other on
 * one thread, which a listener must not keep.
 */
public interface NodeMessageListener {

	String topic();

	/**
	 * Called for each message of another node.
	 * @param node the ID of that node
	 * @param text as it was sent
	 */
	void received(String node, String text);

	/**
	 * Called when messages may have been lost, because the connection to the database was
	 * interrupted: reads again what messages would have told.
	 */
	void missed();

}
