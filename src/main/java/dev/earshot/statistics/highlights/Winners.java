package dev.earshot.statistics.highlights;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * Finds the first of many without sorting all of them.
 */
final class Winners {

	private static final int PLACES = 5;

	private Winners() {
	}

	static <T> List<T> of(Stream<T> all, Comparator<T> order) {
		PriorityQueue<T> first = new PriorityQueue<>(order.reversed());
		all.forEach((each) -> {
			if (first.size() < PLACES) {
				first.add(each);
			}
			else if (order.compare(each, first.element()) < 0) {
				first.remove();
				first.add(each);
			}
		});
		return first.stream().sorted(order).toList();
	}

}
