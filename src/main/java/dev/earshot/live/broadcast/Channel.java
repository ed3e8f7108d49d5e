package dev.earshot.live.broadcast;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * What many get at once, and who they are. It goes round them on one thread, and once
 * more if something came meanwhile.
 */
class Channel {

	/**
	 * For how many beats it is kept without viewers: five minutes, so that those whose
	 * network failed miss nothing.
	 */
	static final int QUIET_BEATS = 300;

	private final ReplayBuffer buffer = new ReplayBuffer();

	private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();

	private final AtomicInteger calls = new AtomicInteger();

	private int quietBeats;

	private boolean isEnded;

	synchronized Channel wanted() {
		this.quietBeats = 0;
		return this;
	}

	/**
	 * Ends for good if nobody has been there for long. Whoever comes later finds it
	 * ended, as they do after {@link #end(byte[])}: nobody stays where no end would reach
	 * them.
	 * @return whether it has ended
	 */
	synchronized boolean endsQuietly() {
		this.isEnded |= this.subscribers.isEmpty() && this.quietBeats > QUIET_BEATS;
		return this.isEnded;
	}

	ReplayBuffer recent() {
		return this.buffer;
	}

	int size() {
		return this.subscribers.size();
	}

	/**
	 * Lets somebody take part, or sends them away if all has ended meanwhile.
	 * @param subscriber who
	 * @return whether it is the first
	 */
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

	/**
	 * Forgets somebody who has gone.
	 * @param subscriber who
	 * @return whether it was the last
	 */
	synchronized boolean remove(Subscriber subscriber) {
		return this.subscribers.remove(subscriber) && this.subscribers.isEmpty();
	}

	void send(EncodedEvent event) {
		this.buffer.add(event);
		if (this.calls.getAndIncrement() == 0) {
			Thread.startVirtualThread(this::goRound);
		}
	}

	private void goRound() {
		int answered;
		do {
			answered = this.calls.get();
			this.subscribers.forEach(Subscriber::catchUp);
		}
		while (this.calls.addAndGet(-answered) > 0);
	}

	void heartbeat(long number, byte[] beat) {
		countQuietBeats();
		this.subscribers.forEach((subscriber) -> subscriber.heartbeat(number, beat));
	}

	private synchronized void countQuietBeats() {
		this.quietBeats = this.subscribers.isEmpty() ? this.quietBeats + 1 : 0;
	}

	/**
	 * Ends all streams, those that are being opened too.
	 * @param last the last bytes
	 * @return whether there were any
	 */
	boolean end(byte @Nullable [] last) {
		List<Subscriber> everybody = leaving();
		everybody.forEach((subscriber) -> subscriber.end(last));
		return !everybody.isEmpty();
	}

	private synchronized List<Subscriber> leaving() {
		this.isEnded = true;
		List<Subscriber> everybody = List.copyOf(this.subscribers);
		this.subscribers.clear();
		return everybody;
	}

}
