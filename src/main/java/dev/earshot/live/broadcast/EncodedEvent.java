package dev.earshot.live.broadcast;

/**
 * An event with its bytes, encoded once for all subscribers.
 */
class EncodedEvent {

	private final SseEvent event;

	private final byte[] bytes;

	EncodedEvent(SseEvent event) {
		this.event = event;
		this.bytes = event.bytes();
	}

	String id() {
		return this.event.id();
	}

	boolean isAfter(String id) {
		return this.event.isAfter(id);
	}

	byte[] bytes() {
		return this.bytes;
	}

}
