package dev.earshot.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import dev.earshot.core.Network;
import org.jspecify.annotations.Nullable;

/**
 * The room that there is for streams: in all, and for one network, so that nobody takes
 * it all.
 */
class Seats {

	private final int most;

	private final int mostOfOneNetwork;

	private final AtomicInteger taken = new AtomicInteger();

	private final Map<Network, Integer> byNetwork = new ConcurrentHashMap<>();

	Seats(int most, int mostOfOneNetwork) {
		this.most = most;
		this.mostOfOneNetwork = mostOfOneNetwork;
	}

	/**
	 * Takes a seat.
	 * @param network who wants it
	 * @return the seat, or nothing if there is none left for them
	 */
	@Nullable Seat take(Network network) {
		Seat seat = new Seat(network);
		boolean isFree = this.taken.incrementAndGet() <= this.most;
		boolean isTheirs = this.byNetwork.merge(network, 1, Integer::sum) <= this.mostOfOneNetwork;
		if (isFree && isTheirs) {
			return seat;
		}
		seat.leave();
		return null;
	}

	/**
	 * A seat that is taken until it is left.
	 */
	final class Seat {

		private final Network network;

		private final AtomicBoolean left = new AtomicBoolean();

		private Seat(Network network) {
			this.network = network;
		}

		void leave() {
			if (this.left.compareAndSet(false, true)) {
				Seats.this.taken.decrementAndGet();
				Seats.this.byNetwork.computeIfPresent(this.network, (_, count) -> (count > 1) ? count - 1 : null);
			}
		}

	}

}
