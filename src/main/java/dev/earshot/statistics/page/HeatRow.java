package dev.earshot.statistics.page;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.statistics.figures.HeatMap;
import org.jspecify.annotations.Nullable;

/**
 * A day of the week in the heat map.
 *
 * @param hours the time of each hour, from 0 to 23
 */
public record HeatRow(DayOfWeek day, List<HeatHour> hours) {

	private static final int LEVELS = 5;

	/**
	 * Returns all days from Monday.
	 * @param plays leads to the plays of the map
	 */
	public static List<HeatRow> of(HeatMap map, PlaysLink plays) {
		return Stream.of(DayOfWeek.values())
			.map((day) -> new HeatRow(day,
					IntStream.range(0, HeatMap.HOURS).mapToObj((hour) -> hour(map, day, hour, plays)).toList()))
			.toList();
	}

	/** Returns the milliseconds of each hour, for each day from Monday. */
	public static List<List<Long>> millis(HeatMap map) {
		return Stream.of(DayOfWeek.values())
			.map((day) -> IntStream.range(0, HeatMap.HOURS)
				.mapToObj((hour) -> map.listened(day, hour).toMillis())
				.toList())
			.toList();
	}

	private static HeatHour hour(HeatMap map, DayOfWeek day, int hour, PlaysLink plays) {
		return new HeatHour(hour, (int) Math.ceil(map.part(day, hour) * LEVELS), Amount.of(map.listened(day, hour)),
				map.listened(day, hour).isZero() ? null : plays.heardAt(day, hour));
	}

	/**
	 * An hour of such a day.
	 *
	 * @param level how dark it is drawn, from 0 to 5
	 * @param plays the path of what was heard; {@code null} if that is nothing
	 */
	public record HeatHour(int hour, int level, Amount listened, @Nullable String plays) {
	}

}
