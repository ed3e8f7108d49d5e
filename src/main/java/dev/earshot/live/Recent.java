package dev.earshot.live;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The newest broadcasts of a channel, for viewers who come back. It is read by many at
 * once and seldom written, so it is replaced as a whole.
 */
class Recent {

	static final int KEPT = 32;

	private volatile List<Frame> frames = List.of();

	/**
	 * Adds a broadcast unless one as new is there already.
	 * @param frame the broadcast
	 */
	synchronized void add(Frame frame) {
		Frame newest = newest();
		if (newest == null || frame.isAfter(newest.id())) {
			int tooMany = Math.max(0, this.frames.size() + 1 - KEPT);
			this.frames = Stream.concat(this.frames.stream().skip(tooMany), Stream.of(frame)).toList();
		}
	}

	/**
	 * Finds what a new viewer is shown. The first to be shown anything is remembered by
	 * it, because nothing has been sent yet.
	 * @param current what holds now, as whoever sends sees it
	 * @return that, or what was sent meanwhile
	 */
	synchronized Frame newest(Frame current) {
		Frame newest = newest();
		if (newest == null) {
			add(current);
		}
		return (newest != null && newest.isAfter(current.id())) ? newest : current;
	}

	boolean knows(String id) {
		return this.frames.stream().anyMatch((frame) -> frame.id().equals(id));
	}

	@Nullable Frame newest() {
		List<Frame> all = this.frames;
		return all.isEmpty() ? null : all.getLast();
	}

	@Nullable Frame newestAfter(String id) {
		Frame newest = newest();
		return (newest != null && newest.isAfter(id)) ? newest : null;
	}

	// From the end, because hardly anybody is more than one behind.
	@Nullable Frame nextAfter(String id) {
		List<Frame> all = this.frames;
		int next = all.size();
		while (next > 0 && all.get(next - 1).isAfter(id)) {
			next--;
		}
		return (next < all.size()) ? all.get(next) : null;
	}

}
