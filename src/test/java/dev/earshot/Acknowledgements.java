package dev.earshot;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people were told is done. Each thing has the state that was acknowledged last; one
 * that is being changed may also have the state after it, until that is acknowledged.
 */
final class Acknowledgements {

	/** The state of what is there, where no more is to be known. */
	static final String THERE = "there";

	/** The state of what is not there. */
	static final String NOTHING = "nothing";

	private final Map<String, Set<String>> states = new ConcurrentHashMap<>();

	private final AtomicInteger kept = new AtomicInteger();

	/**
	 * Something was made, which had no name before.
	 * @param thing its name from now on
	 * @param state as what
	 */
	void made(String thing, String state) {
		this.states.put(thing, Set.of(state));
		this.kept.incrementAndGet();
	}

	/**
	 * Changes something.
	 * @param thing its name
	 * @param after what it becomes
	 * @param request returns when that was acknowledged, or throws
	 */
	void change(String thing, String after, Runnable request) {
		this.states.computeIfPresent(thing, (_, before) -> both(before, Set.of(after)));
		request.run();
		made(thing, after);
	}

	int count() {
		return this.kept.get();
	}

	Map<String, Set<String>> now() {
		return Map.copyOf(this.states);
	}

	/**
	 * What may be found at a moment.
	 * @param before the promises at a moment before it
	 * @return the states that each thing of then may have
	 */
	Map<String, Set<String>> since(Map<String, Set<String>> before) {
		Map<String, Set<String>> after = now();
		return before.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(entry) -> both(entry.getValue(), after.getOrDefault(entry.getKey(), entry.getValue()))));
	}

	private static Set<String> both(Set<String> one, Set<String> other) {
		return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
	}

}
