package dev.earshot.bench.outputs;

/**
 * A way to get a change to everybody who watches.
 */
interface Approach {

	String name();

	String path();

	/**
	 * Sends a change to all.
	 * @param number the number of the change
	 */
	void send(int number);

	/**
	 * Waits until a stream that was closed is forgotten, and forgets all others.
	 */
	void end();

}
