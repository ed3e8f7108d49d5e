package dev.earshot.statistics.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;

/**
 * When somebody listens: the time by day of the week and hour of the day.
 */
public final class HeatMap {

	/** Hours of a day by the clock. */
	public static final int HOURS = 24;

	private final long[] millis = new long[DayOfWeek.values().length * HOURS];

	void add(int weekday, int hour, long listened) {
		this.millis[weekday * HOURS + hour] += listened;
	}

	/**
	 * Returns the time that was listened.
	 * @param hour from 0 to 23
	 */
	public Duration listened(DayOfWeek day, int hour) {
		return Duration.ofMillis(this.millis[day.ordinal() * HOURS + hour]);
	}

	/**
	 * Returns the time as a part of that of the busiest hour, from 0 to 1.
	 * @param hour from 0 to 23
	 */
	public double part(DayOfWeek day, int hour) {
		long most = Arrays.stream(this.millis).max().orElse(0);
		return (most > 0) ? (double) this.millis[day.ordinal() * HOURS + hour] / most : 0;
	}

}
