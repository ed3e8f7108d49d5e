package dev.earshot.statistics.figures;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.statistics.columns.ItemColumns;
import org.jspecify.annotations.Nullable;

/**
 * How long, and how often, each artist, album or other subject was played.
 */
public final class SubjectSums {

	// What was never played for long enough is behind everything that was.
	private static final Comparator<Sum> ORDER = Comparator.comparingLong((Sum sum) -> sum.plays)
		.thenComparingLong((sum) -> sum.listened)
		.reversed()
		.thenComparingInt((sum) -> sum.id);

	private final Map<Integer, Sum> sums = new HashMap<>();

	SubjectSums(Subject subject, ItemColumns items, ItemSums played) {
		this((item) -> subject.ids(items, item), played);
	}

	/** Sums up what was played by what it counts for. */
	public SubjectSums(CountedFor countedFor, ItemSums played) {
		for (int item = 0; item < played.size(); item++) {
			if (played.listened(item) > 0 || played.plays(item) > 0) {
				for (int id : countedFor.ids(item)) {
					this.sums.computeIfAbsent(id, Sum::new).add(played.listened(item), played.plays(item));
				}
			}
		}
	}

	/** Returns how many were played at least once. */
	int counted() {
		return (int) this.sums.values().stream().filter((sum) -> sum.plays > 0).count();
	}

	boolean isCounted(int id) {
		Sum sum = this.sums.get(id);
		return sum != null && sum.plays > 0;
	}

	/** Returns those that were played at least once. */
	Stream<Integer> ids() {
		return this.sums.keySet().stream().filter(this::isCounted);
	}

	/** Returns the first places, those with the most plays first. */
	public List<Ranked> first(int places, SubjectSums before) {
		List<Sum> first = first(places);
		return IntStream.range(0, first.size())
			.mapToObj((place) -> ranked(place + 1, first.get(place), before))
			.toList();
	}

	/** Returns the most played of those that had not been played before. */
	Optional<Ranked> firstNew(SubjectSums earlier) {
		return this.sums.values()
			.stream()
			.filter((sum) -> sum.plays > 0 && !earlier.isCounted(sum.id))
			.min(ORDER)
			.map((sum) -> new Ranked(1, null, sum.id, Duration.ofMillis(sum.listened), sum.plays));
	}

	// To sort all of them takes longer than to compute them.
	private List<Sum> first(int places) {
		PriorityQueue<Sum> first = new PriorityQueue<>(ORDER.reversed());
		for (Sum sum : this.sums.values()) {
			first.add(sum);
			if (first.size() > places) {
				first.remove();
			}
		}
		return first.stream().sorted(ORDER).toList();
	}

	/**
	 * Returns places of those that were played at least once.
	 * @param wanted tells which of them by their IDs
	 */
	TopList list(IntPredicate wanted, int skipped, int limit, SubjectSums before) {
		List<Sum> counted = this.sums.values().stream().filter((sum) -> sum.plays > 0).sorted(ORDER).toList();
		List<Integer> places = IntStream.range(0, counted.size())
			.filter((place) -> wanted.test(counted.get(place).id))
			.boxed()
			.toList();
		Map<Integer, Integer> ranks = before.ranks();
		return new TopList(places.size(),
				places.stream()
					.skip(skipped)
					.limit(limit)
					.map((place) -> ranked(place + 1, counted.get(place), ranks))
					.toList());
	}

	// One by one, many of them would take longer.
	private Map<Integer, Integer> ranks() {
		List<Sum> sorted = this.sums.values().stream().sorted(ORDER).toList();
		Map<Integer, Integer> ranks = new HashMap<>();
		for (int place = 0; place < sorted.size(); place++) {
			ranks.put(sorted.get(place).id, place + 1);
		}
		return ranks;
	}

	private static Ranked ranked(int rank, Sum sum, Map<Integer, Integer> before) {
		return new Ranked(rank, before.get(sum.id), sum.id, Duration.ofMillis(sum.listened), sum.plays);
	}

	private static Ranked ranked(int rank, Sum sum, SubjectSums before) {
		return new Ranked(rank, before.rank(sum.id), sum.id, Duration.ofMillis(sum.listened), sum.plays);
	}

	/** Returns a rank; {@code null} if it was not listened to. */
	public @Nullable Integer rank(int id) {
		Sum sum = this.sums.get(id);
		return (sum != null)
				? 1 + (int) this.sums.values().stream().filter((other) -> ORDER.compare(other, sum) < 0).count() : null;
	}

	/** Tells what plays of an item count for. */
	public interface CountedFor {

		/**
		 * Returns IDs.
		 * @param item the place of an item
		 */
		int[] ids(int item);

	}

	private static final class Sum {

		private final int id;

		private long listened;

		private long plays;

		Sum(int id) {
			this.id = id;
		}

		void add(long listenedTo, long counted) {
			this.listened += listenedTo;
			this.plays += counted;
		}

	}

}
