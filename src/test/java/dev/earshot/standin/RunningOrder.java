package dev.earshot.standin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A context on its way: which item is on, and which come before and after it.
 */
final class RunningOrder {

	private final @Nullable Context context;

	private final List<Playable> unshuffled;

	private List<Playable> order;

	private int index;

	RunningOrder(@Nullable Context context, List<? extends Playable> items, int index) {
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
	 * Mixes what is to come, always in the same way, so that tests can rely on it.
	 */
	void mix() {
		List<Playable> mixed = new ArrayList<>(this.unshuffled);
		mixed.remove(current());
		Collections.shuffle(mixed, new Random(this.unshuffled.size()));
		mixed.addFirst(current());
		this.order = mixed;
		this.index = 0;
	}

	void unmix() {
		Playable current = current();
		this.order = this.unshuffled;
		this.index = IntStream.range(0, this.order.size())
			.filter((place) -> this.order.get(place).equals(current))
			.findFirst()
			.orElse(0);
	}

}
