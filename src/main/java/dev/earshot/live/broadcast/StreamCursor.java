package dev.earshot.live.broadcast;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * How far one viewer has got in what a channel has sent.
 */
final class StreamCursor {

	/** Everything is after it. */
	private static final String NOTHING = "";

	private final ReplayBuffer buffer;

	private String seen;

	private @Nullable EncodedEvent first;

	private StreamCursor(ReplayBuffer buffer, String seen, @Nullable EncodedEvent first) {
		this.buffer = buffer;
		this.seen = seen;
		this.first = first;
	}

	/**
	 * Finds the place of somebody who comes or comes back. The channel must be recording
	 * by now: what is sent from here on follows.
	 * @param buffer what the channel has sent
	 * @param lastEventId the id that a viewer who comes back saw last
	 * @param current what somebody gets who has seen nothing, or has been away for long;
	 * asked for always, since it may know that nobody is to come any more; {@code null}
	 * if nobody knows
	 * @return before what that viewer has missed
	 */
	static StreamCursor of(ReplayBuffer buffer, @Nullable String lastEventId, Supplier<@Nullable SseEvent> current) {
		SseEvent holds = current.get();
		if (lastEventId != null && buffer.knows(lastEventId)) {
			return new StreamCursor(buffer, lastEventId, null);
		}
		if (holds == null) {
			EncodedEvent newest = buffer.newest();
			return new StreamCursor(buffer, (newest != null) ? newest.id() : NOTHING, null);
		}
		EncodedEvent newest = buffer.newest(new EncodedEvent(holds));
		boolean isNews = !newest.id().equals(lastEventId);
		return new StreamCursor(buffer, newest.id(), isNews ? newest : null);
	}

	/**
	 * Goes on to what comes next.
	 * @param hurries whether only the newest matters now
	 * @return the bytes to send, or nothing if everything has been
	 */
	byte @Nullable [] next(boolean hurries) {
		EncodedEvent next = following(hurries);
		if (next == null) {
			return null;
		}
		this.first = null;
		this.seen = next.id();
		return next.bytes();
	}

	private @Nullable EncodedEvent following(boolean hurries) {
		EncodedEvent newest = hurries ? this.buffer.newestAfter(this.seen) : null;
		if (newest != null) {
			return newest;
		}
		return (this.first != null) ? this.first : this.buffer.nextAfter(this.seen);
	}

}
