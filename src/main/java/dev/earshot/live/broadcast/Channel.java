package dev.earshot.live.broadcast;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * One thread at a time notifies the subscribers, again if an event arrived meanwhile.
 */
class Channel {

	// Five minutes, so that a browser whose network failed misses nothing.
	static final int MAX_IDLE_HEARTBEATS = 300;

	private final ReplayBuffer replayBuffer = new ReplayBuffer();

	private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

	private final AtomicInteger requests = new AtomicInteger();

	private int idleHeartbeats;

	private boolean isEnded;

	synchronized Channel keep() {
		this.idleHeartbeats = 0;
		return this;
	}

	// Ends the channel if it has had no subscriber for long. A subscriber that is added
	// afterwards is ended at once, as after end, because no later event would reach it.
	synchronized boolean endIfIdle() {
		this.isEnded |= this.subscribers.isEmpty() && this.idleHeartbeats > MAX_IDLE_HEARTBEATS;
		return this.isEnded;
	}

	ReplayBuffer replayBuffer() {
		return this.replayBuffer;
	}

	int size() {
		return this.subscribers.size();
	}

	// Adds a subscriber, or ends it if the channel has ended.
	boolean add(Subscriber subscriber) {
		synchronized (this) {
			if (!this.isEnded) {
				this.subscribers.add(subscriber);
				return this.subscribers.size() == 1;
			}
		}
		subscriber.end(null);
		return false;
	}

	synchronized boolean remove(Subscriber subscriber) {
		return this.subscribers.remove(subscriber) && this.subscribers.isEmpty();
	}

	void send(EncodedEvent event) {
		this.replayBuffer.add(event);
		if (this.requests.getAndIncrement() == 0) {
			Thread.startVirtualThread(this::notifySubscribers);
		}
	}

	private void notifySubscribers() {
		int handled;
		do {
			handled = this.requests.get();
			this.subscribers.forEach(Subscriber::sendPending);
		}
		while (this.requests.addAndGet(-handled) > 0);
	}

	void heartbeat(long number, byte[] event) {
		countIdleHeartbeats();
		this.subscribers.forEach((subscriber) -> subscriber.heartbeat(number, event));
	}

	private synchronized void countIdleHeartbeats() {
		this.idleHeartbeats = this.subscribers.isEmpty() ? this.idleHeartbeats + 1 : 0;
	}

	// Ends all streams, including those that are being opened.
	boolean end(byte @Nullable [] last) {
		List<Subscriber> removed = removeAll();
		removed.forEach((subscriber) -> subscriber.end(last));
		return !removed.isEmpty();
	}

	private synchronized List<Subscriber> removeAll() {
		this.isEnded = true;
		List<Subscriber> removed = List.copyOf(this.subscribers);
		this.subscribers.clear();
		return removed;
	}

}
