package dev.earshot.live;

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

	private final Recent recent = new Recent();

	private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

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
		this.isEnded |= this.viewers.isEmpty() && this.quietBeats > QUIET_BEATS;
		return this.isEnded;
	}

	Recent recent() {
		return this.recent;
	}

	int size() {
		return this.viewers.size();
	}

	/**
	 * Lets somebody take part, or sends them away if all has ended meanwhile.
	 * @param viewer who
	 * @return whether it is the first
	 */
	boolean add(Viewer viewer) {
		synchronized (this) {
			if (!this.isEnded) {
				this.viewers.add(viewer);
				return this.viewers.size() == 1;
			}
		}
		viewer.end(null);
		return false;
	}

	/**
	 * Forgets somebody who has gone.
	 * @param viewer who
	 * @return whether it was the last
	 */
	synchronized boolean remove(Viewer viewer) {
		return this.viewers.remove(viewer) && this.viewers.isEmpty();
	}

	void send(Frame frame) {
		this.recent.add(frame);
		if (this.calls.getAndIncrement() == 0) {
			Thread.startVirtualThread(this::goRound);
		}
	}

	private void goRound() {
		int answered;
		do {
			answered = this.calls.get();
			this.viewers.forEach(Viewer::catchUp);
		}
		while (this.calls.addAndGet(-answered) > 0);
	}

	void beat(long number, byte[] beat) {
		countQuietBeats();
		this.viewers.forEach((viewer) -> viewer.beat(number, beat));
	}

	private synchronized void countQuietBeats() {
		this.quietBeats = this.viewers.isEmpty() ? this.quietBeats + 1 : 0;
	}

	/**
	 * Ends all streams, those that are being opened too.
	 * @param last the last bytes
	 * @return whether there were any
	 */
	boolean end(byte @Nullable [] last) {
		List<Viewer> everybody = leaving();
		everybody.forEach((viewer) -> viewer.end(last));
		return !everybody.isEmpty();
	}

	private synchronized List<Viewer> leaving() {
		this.isEnded = true;
		List<Viewer> everybody = List.copyOf(this.viewers);
		this.viewers.clear();
		return everybody;
	}

}
