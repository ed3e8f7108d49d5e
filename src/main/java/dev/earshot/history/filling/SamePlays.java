package dev.earshot.history.filling;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the plays that two lists have in common. Each is found once, so that a repetition
 * is a play of its own. Ends decide, because only they are known exactly.
 */
final class SamePlays {

	private SamePlays() {
	}

	/** Returns the index in the other list by the index in the first one. */
	static Map<Integer, Integer> find(List<TimedItem> ones, List<TimedItem> others) {
		Map<Integer, Integer> found = new HashMap<>();
		Set<Integer> taken = new HashSet<>();
		IntStream.range(0, ones.size())
			.boxed()
			.flatMap((one) -> pairs(one, ones.get(one), others))
			.sorted(Comparator.comparingLong(Pair::apart))
			.filter((pair) -> !found.containsKey(pair.one()) && !taken.contains(pair.other()))
			.forEachOrdered((pair) -> {
				found.put(pair.one(), pair.other());
				taken.add(pair.other());
			});
		return found;
	}

	private static Stream<Pair> pairs(int one, TimedItem item, List<TimedItem> others) {
		return IntStream.range(0, others.size())
			.filter((other) -> item.isSamePlay(others.get(other)))
			.mapToObj((other) -> new Pair(one, other, item.endsApart(others.get(other))));
	}

	private record Pair(int one, int other, long apart) {
	}

}
