package dev.earshot.live.broadcast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who listens to a channel. Whoever has something for them says so and goes on;
 * one of them at a time sends, as much as the network takes just now.
 */
class Subscriber {

	/**
	 * How many beats it takes until everybody has had one, so that they do not all come
	 * at once.
	 */
	static final int BEATS = 16;

	private static final int SHORTEST_RETRY = 2_000;

	private static final int LONGEST_RETRY = 8_000;

	private final int slot = ThreadLocalRandom.current().nextInt(BEATS);

	private final AtomicInteger calls = new AtomicInteger();

	private final SseConnection connection;

	private final StreamCursor cursor;

	private final Consumer<Subscriber> onGone;

	private byte @Nullable [] opening = opening();

	private boolean isHeldUp;

	private volatile byte @Nullable [] heartbeat;

	private volatile boolean isEnding;

	private volatile byte @Nullable [] farewell;

	private volatile State state = State.COMING;

	Subscriber(SseConnection connection, StreamCursor cursor, Consumer<Subscriber> onGone) {
		this.connection = connection;
		this.cursor = cursor;
		this.onGone = onGone;
		connection.connect(this);
	}

	// After a restart everybody comes back, and had better not do so at once: a small
	// machine opens ten thousand in about six seconds.
	private static byte[] opening() {
		int retry = ThreadLocalRandom.current().nextInt(SHORTEST_RETRY, LONGEST_RETRY);
		return "retry: %d\n:\n\n".formatted(retry).getBytes(StandardCharsets.US_ASCII);
	}

	/**
	 * Begins once the connection is there, unless that took too long.
	 */
	void begin() {
		if (isExpected()) {
			catchUp();
		}
		else {
			this.connection.hangUp();
		}
	}

	private synchronized boolean isExpected() {
		boolean isExpected = this.state == State.COMING;
		this.state = isExpected ? State.THERE : this.state;
		return isExpected;
	}

	/**
	 * Sends a beat if it is this viewer's turn, and gives up whose network has not taken
	 * the last one.
	 * @param number the number of the beat
	 * @param beat what to send
	 */
	void heartbeat(long number, byte[] beat) {
		if (number % BEATS != this.slot) {
			return;
		}
		if (this.heartbeat != null) {
			hangUp();
		}
		this.heartbeat = beat;
		catchUp();
	}

	/**
	 * Ends the stream, with last bytes if the network takes them at once.
	 * @param last the last bytes
	 */
	void end(byte @Nullable [] last) {
		this.farewell = last;
		this.isEnding = true;
		catchUp();
		this.onGone.accept(this);
	}

	/**
	 * Sends what is new. What comes while somebody is sending is left to them.
	 */
	void catchUp() {
		if (this.calls.getAndIncrement() > 0) {
			return;
		}
		int answered;
		do {
			answered = this.calls.get();
			sendAll();
		}
		while (this.calls.addAndGet(-answered) > 0);
	}

	// Whoever closes the socket waits until nobody sends: Tomcat reuses what belongs to
	// it.
	private synchronized void sendAll() {
		if (this.state != State.THERE) {
			return;
		}
		try {
			sendWhatFits();
		}
		catch (IOException | RuntimeException ex) {
			hangUp();
		}
		if (this.isEnding) {
			hangUp();
		}
	}

	private void sendWhatFits() throws IOException {
		boolean isFree = this.connection.isFree();
		while (isFree) {
			byte[] next = next();
			if (next == null) {
				return;
			}
			isFree = this.connection.send(next);
		}
		this.isHeldUp = true;
	}

	private byte @Nullable [] next() {
		byte[] next = nextNews();
		byte[] due = this.heartbeat;
		this.heartbeat = null;
		return (next != null) ? next : due;
	}

	private byte @Nullable [] nextNews() {
		byte[] next = this.opening;
		if (next != null) {
			this.opening = null;
			return next;
		}
		if (this.isEnding) {
			next = this.farewell;
			this.farewell = null;
			return next;
		}
		boolean hurries = this.isHeldUp;
		this.isHeldUp = false;
		return this.cursor.next(hurries);
	}

	private synchronized void hangUp() {
		this.state = State.LEAVING;
		this.connection.hangUp();
	}

	/**
	 * Sends nothing from here on.
	 */
	void leave() {
		synchronized (this) {
			this.state = State.LEAVING;
		}
		this.onGone.accept(this);
	}

	/**
	 * Whether a viewer's connection is there: not before the request is done with.
	 */
	private enum State {

		COMING, THERE, LEAVING

	}

}
