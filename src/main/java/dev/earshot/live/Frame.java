package dev.earshot.live;

/**
 * A broadcast with its bytes, so that it is encoded once however many get it.
 */
class Frame {

	private final Broadcast broadcast;

	private final byte[] bytes;

	Frame(Broadcast broadcast) {
		this.broadcast = broadcast;
		this.bytes = broadcast.bytes();
	}

	String id() {
		return this.broadcast.id();
	}

	boolean isAfter(String id) {
		return this.broadcast.isAfter(id);
	}

	byte[] bytes() {
		return this.bytes;
	}

}
