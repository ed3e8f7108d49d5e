package dev.earshot.live.broadcast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Sends on one thread at a time, as much as the network takes without blocking.
 */
class Subscriber {

	// Subscribers get one in this many heartbeats, so that they are spread over time.
	static final int HEARTBEAT_SLOTS = 16;

	private static final int MIN_RETRY_MILLIS = 2_000;

	private static final int MAX_RETRY_MILLIS = 8_000;

	private final int slot = ThreadLocalRandom.current().nextInt(HEARTBEAT_SLOTS);

	private final AtomicInteger requests = new AtomicInteger();

	private final SseConnection connection;

	private final StreamCursor cursor;

	private final Consumer<Subscriber> onClose;

	private byte @Nullable [] preamble = preamble();

	private boolean isBehind;

	private volatile byte @Nullable [] heartbeat;

	private volatile boolean isEnding;

	private volatile byte @Nullable [] lastBytes;

	private volatile State state = State.CONNECTING;

	Subscriber(SseConnection connection, StreamCursor cursor, Consumer<Subscriber> onClose) {
		this.connection = connection;
		this.cursor = cursor;
		this.onClose = onClose;
		connection.connect(this);
	}

	// After a restart all subscribers reconnect, and must not do so at once: a small
	// machine opens ten thousand streams in about six seconds.
	private static byte[] preamble() {
		int retry = ThreadLocalRandom.current().nextInt(MIN_RETRY_MILLIS, MAX_RETRY_MILLIS);
		return ("retry: " + retry + "\n:\n\n").getBytes(StandardCharsets.US_ASCII);
	}

	// Starts sending once the connection is there, unless that took too long.
	void start() {
		if (becomesConnected()) {
			sendPending();
		}
		else {
			this.connection.close();
		}
	}

	private synchronized boolean becomesConnected() {
		if (this.state != State.CONNECTING) {
			return false;
		}
		this.state = State.CONNECTED;
		return true;
	}

	// Disconnects a subscriber whose network has not taken the previous heartbeat.
	void heartbeat(long number, byte[] event) {
		if (number % HEARTBEAT_SLOTS != this.slot) {
			return;
		}
		if (this.heartbeat != null) {
			disconnect();
		}
		this.heartbeat = event;
		sendPending();
	}

	void end(byte @Nullable [] last) {
		this.lastBytes = last;
		this.isEnding = true;
		sendPending();
		this.onClose.accept(this);
	}

	// Sends everything new. If another thread is sending, that thread sends it.
	void sendPending() {
		if (this.requests.getAndIncrement() > 0) {
			return;
		}
		int handled;
		do {
			handled = this.requests.get();
			sendAll();
		}
		while (this.requests.addAndGet(-handled) > 0);
	}

	// Synchronized, because Tomcat reuses the buffers of a socket once it is closed.
	private synchronized void sendAll() {
		if (this.state != State.CONNECTED) {
			return;
		}
		try {
			sendUntilBlocked();
		}
		catch (IOException | RuntimeException ex) {
			disconnect();
		}
		if (this.isEnding) {
			disconnect();
		}
	}

	private void sendUntilBlocked() throws IOException {
		boolean isWritable = this.connection.isWritable();
		while (isWritable) {
			byte[] next = next();
			if (next == null) {
				return;
			}
			isWritable = this.connection.send(next);
		}
		this.isBehind = true;
	}

	private byte @Nullable [] next() {
		byte[] next = nextWithoutHeartbeat();
		byte[] due = this.heartbeat;
		this.heartbeat = null;
		return (next != null) ? next : due;
	}

	private byte @Nullable [] nextWithoutHeartbeat() {
		byte[] next = this.preamble;
		if (next != null) {
			this.preamble = null;
			return next;
		}
		if (this.isEnding) {
			next = this.lastBytes;
			this.lastBytes = null;
			return next;
		}
		boolean newestOnly = this.isBehind;
		this.isBehind = false;
		return this.cursor.next(newestOnly);
	}

	private synchronized void disconnect() {
		this.state = State.CLOSED;
		this.connection.close();
	}

	void close() {
		synchronized (this) {
			this.state = State.CLOSED;
		}
		this.onClose.accept(this);
	}

	/** The connection is there only once the request has ended. */
	private enum State {

		CONNECTING, CONNECTED, CLOSED

	}

}
