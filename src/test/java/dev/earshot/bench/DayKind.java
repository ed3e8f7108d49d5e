package dev.earshot.bench;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Days that are alike, for one column of a table.
 *
 * @param name what they are called
 * @param days the days
 */
record DayKind(String name, List<ListeningDay> days) {

	private static final int DAYS = 10;

	/**
	 * Ten ordinary days, five times.
	 * @return all together
	 */
	static DayKind ordinary() {
		return new DayKind("ordinary days", LongStream.rangeClosed(1, 5).boxed().flatMap(DayKind::tenDays).toList());
	}

	private static Stream<ListeningDay> tenDays(long seed) {
		return IntStream.range(0, DAYS)
			.mapToObj((day) -> new SimulatedListener(Habit.of(day), new Chance(100 * seed + day)).day());
	}

	/**
	 * Every kind of day, as often as it takes until the figures hardly depend on chance.
	 * @return the ordinary days first
	 */
	static List<DayKind> all() {
		return Stream
			.of(Stream.of(ordinary()), Stream.of(Habit.values()).map(DayKind::of),
					Stream.of(Evening.values()).map(DayKind::of))
			.flatMap((kinds) -> kinds)
			.toList();
	}

	private static DayKind of(Habit habit) {
		return times(habit.days, habit.description,
				(seed) -> new SimulatedListener(habit, new Chance(100 * seed + 20 + habit.ordinal())).day());
	}

	private static DayKind of(Evening evening) {
		return times(evening.evenings, evening.description,
				(seed) -> new EvenListener(evening, new Chance(100 * seed + 40 + evening.ordinal())).day());
	}

	private static DayKind times(int times, String name, LongFunction<ListeningDay> day) {
		return new DayKind(name, LongStream.rangeClosed(1, times).mapToObj(day).toList());
	}

}
