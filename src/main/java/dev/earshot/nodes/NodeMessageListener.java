package dev.earshot.nodes;

/**
 * Hears what other nodes send about one topic. All messages arrive one after the other on
 * one thread, which a listener must not keep.
 */
public interface NodeMessageListener {

	String topic();

	/**
	 * Called for each message of another node, and again if it throws an exception.
	 * @param node the ID of that node
	 * @param text as it was sent
	 */
	void received(String node, String text);

	/**
	 * Called when messages may have been lost, because the connection to the database was
	 * interrupted, or too many could not be handled: reads again what messages would have
	 * told. Called again if it throws an exception.
	 */
	void missed();

}
