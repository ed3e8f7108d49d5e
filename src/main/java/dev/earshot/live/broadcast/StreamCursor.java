package dev.earshot.live.broadcast;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The position of one subscriber in the events of a channel.
 */
final class StreamCursor {

	// Every id is after this one.
	private static final String BEFORE_ALL = "";

	private final ReplayBuffer buffer;

	private String lastId;

	private @Nullable EncodedEvent initial;

	private StreamCursor(ReplayBuffer buffer, String lastId, @Nullable EncodedEvent initial) {
		this.buffer = buffer;
		this.lastId = lastId;
		this.initial = initial;
	}

	// The channel must already record events, so that none is lost in between.
	static StreamCursor of(ReplayBuffer buffer, @Nullable String lastEventId, Supplier<@Nullable SseEvent> current) {
		SseEvent state = current.get();
		if (lastEventId != null && buffer.contains(lastEventId)) {
			return new StreamCursor(buffer, lastEventId, null);
		}
		if (state == null) {
			EncodedEvent newest = buffer.newest();
			return new StreamCursor(buffer, (newest != null) ? newest.id() : BEFORE_ALL, null);
		}
		EncodedEvent newest = buffer.newest(new EncodedEvent(state));
		boolean isNew = !newest.id().equals(lastEventId);
		return new StreamCursor(buffer, newest.id(), isNew ? newest : null);
	}

	// Moves to the next event and returns its bytes; null if everything has been sent.
	byte @Nullable [] next(boolean newestOnly) {
		EncodedEvent next = nextEvent(newestOnly);
		if (next == null) {
			return null;
		}
		this.initial = null;
		this.lastId = next.id();
		return next.bytes();
	}

	private @Nullable EncodedEvent nextEvent(boolean newestOnly) {
		EncodedEvent newest = newestOnly ? this.buffer.newestAfter(this.lastId) : null;
		if (newest != null) {
			return newest;
		}
		return (this.initial != null) ? this.initial : this.buffer.nextAfter(this.lastId);
	}

}
