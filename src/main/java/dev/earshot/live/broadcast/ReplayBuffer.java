package dev.earshot.live.broadcast;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The newest broadcasts of a channel, for viewers who come back. It is read by many at
 * once and seldom written, so it is replaced as a whole.
 */
class ReplayBuffer {

	static final int KEPT = 32;

	private volatile List<EncodedEvent> events = List.of();

	/**
	 * Adds a broadcast unless one as new is there already.
	 * @param event the broadcast
	 */
	synchronized void add(EncodedEvent event) {
		EncodedEvent newest = newest();
		if (newest == null || event.isAfter(newest.id())) {
			int tooMany = Math.max(0, this.events.size() + 1 - KEPT);
			this.events = Stream.concat(this.events.stream().skip(tooMany), Stream.of(event)).toList();
		}
	}

	/**
	 * Finds what a new viewer is shown. The first to be shown anything is remembered by
	 * it, because nothing has been sent yet.
	 * @param current what holds now, as whoever sends sees it
	 * @return that, or what was sent meanwhile
	 */
	synchronized EncodedEvent newest(EncodedEvent current) {
		EncodedEvent newest = newest();
		if (newest == null) {
			add(current);
		}
		return (newest != null && newest.isAfter(current.id())) ? newest : current;
	}

	boolean knows(String id) {
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

	// From the end, because hardly anybody is more than one behind.
	@Nullable EncodedEvent nextAfter(String id) {
		List<EncodedEvent> all = this.events;
		int next = all.size();
		while (next > 0 && all.get(next - 1).isAfter(id)) {
			next--;
		}
		return (next < all.size()) ? all.get(next) : null;
	}

}
