package dev.earshot.live.broadcast;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The newest events for reconnects. Reads prevail, so a write replaces the whole list.
 */
class ReplayBuffer {

	static final int CAPACITY = 32;

	private volatile List<EncodedEvent> events = List.of();

	// Adds an event unless it is older than the newest one.
	synchronized void add(EncodedEvent event) {
		EncodedEvent newest = newest();
		if (newest == null || event.isAfter(newest.id())) {
			int tooMany = Math.max(0, this.events.size() + 1 - CAPACITY);
			this.events = Stream.concat(this.events.stream().skip(tooMany), Stream.of(event)).toList();
		}
	}

	// If the buffer is empty, the event is added, so that a reconnect finds it.
	synchronized EncodedEvent newest(EncodedEvent current) {
		EncodedEvent newest = newest();
		if (newest == null) {
			add(current);
		}
		return (newest != null && newest.isAfter(current.id())) ? newest : current;
	}

	boolean contains(String id) {
		return this.events.stream().anyMatch((event) -> event.id().equals(id));
	}

	@Nullable EncodedEvent newest() {
		List<EncodedEvent> all = this.events;
		return all.isEmpty() ? null : all.getLast();
	}

	@Nullable EncodedEvent newestAfter(String id) {
		EncodedEvent newest = newest();
		return (newest != null && newest.isAfter(id)) ? newest : null;
	}

	// Searches from the end, because hardly any subscriber is more than one event behind.
	@Nullable EncodedEvent nextAfter(String id) {
		List<EncodedEvent> all = this.events;
		int next = all.size();
		while (next > 0 && all.get(next - 1).isAfter(id)) {
			next--;
		}
		return (next < all.size()) ? all.get(next) : null;
	}

}
