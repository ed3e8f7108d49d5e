package dev.earshot.standin;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts all calls, and stores the newest thousand, so that the stand-in can run for
 * days.
 */
final class CallLog {

	private static final int MAX_ENTRIES = 1000;

	private final InstantSource clock;

	private final Deque<Call> newest = new ArrayDeque<>();

	private final Map<String, Integer> counts = new TreeMap<>();

	CallLog(InstantSource clock) {
		this.clock = clock;
	}

	synchronized void record(String method, String path) {
		this.newest.addLast(new Call(this.clock.instant(), method, path));
		this.counts.merge(path, 1, Integer::sum);
		if (this.newest.size() > MAX_ENTRIES) {
			this.newest.removeFirst();
		}
	}

	synchronized int count(String path) {
		return this.counts.getOrDefault(path, 0);
	}

	synchronized int total() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	synchronized Map<String, Integer> counts() {
		return new TreeMap<>(this.counts);
	}

	synchronized List<Call> all() {
		return List.copyOf(this.newest);
	}

	synchronized void clear() {
		this.newest.clear();
		this.counts.clear();
	}

}
