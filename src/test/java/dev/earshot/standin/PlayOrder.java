package dev.earshot.standin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * The order in which the items of a context play, and the current item.
 */
final class PlayOrder {

	private final @Nullable Context context;

	private final List<Playable> unshuffled;

	private List<Playable> order;

	private int index;

	PlayOrder(@Nullable Context context, List<? extends Playable> items, int index) {
		this.context = context;
		this.unshuffled = List.copyOf(items);
		this.order = this.unshuffled;
		this.index = Math.clamp(index, 0, items.size() - 1);
	}

	@Nullable Context context() {
		return this.context;
	}

	Playable current() {
		return this.order.get(this.index);
	}

	boolean hasPrevious() {
		return this.index > 0;
	}

	boolean isAtEnd() {
		return this.index == this.order.size() - 1;
	}

	Playable next() {
		this.index = (this.index + 1) % this.order.size();
		return current();
	}

	Playable previous() {
		this.index = Math.max(0, this.index - 1);
		return current();
	}

	List<Playable> upcoming() {
		return this.order.subList(this.index + 1, this.order.size());
	}

	/**
	 * Shuffles the remaining items, always in the same way.
	 */
	void shuffle() {
		List<Playable> shuffled = new ArrayList<>(this.unshuffled);
		shuffled.remove(current());
		Collections.shuffle(shuffled, new Random(this.unshuffled.size()));
		shuffled.addFirst(current());
		this.order = shuffled;
		this.index = 0;
	}

	void unshuffle() {
		Playable current = current();
		this.order = this.unshuffled;
		this.index = IntStream.range(0, this.order.size())
			.filter((place) -> this.order.get(place).equals(current))
			.findFirst()
			.orElse(0);
	}

}
