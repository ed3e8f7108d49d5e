package dev.earshot.statistics.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When somebody listened: how long on each day, and in each hour of the week.
 */
public final class ListenedTimes {

	private static final int WEEK = DayOfWeek.values().length;

	private final LocalHours hours;

	private final long[] days;

	private final HeatMap heatMap = new HeatMap();

	private final int weekday;

	/** Creates the times of a period, without any. */
	public static ListenedTimes in(Period period, ZoneId zone) {
		return new ListenedTimes(new LocalHours(zone, period));
	}

	ListenedTimes(LocalHours hours) {
		this.hours = hours;
		this.days = new long[hours.size()];
		this.weekday = hours.date(0).getDayOfWeek().ordinal();
	}

	/** Adds a time, which does not begin before the one that was added last. */
	public void add(long begin, long end) {
		this.hours.split(begin, end, this::add);
	}

	private void add(int day, int hour, long millis) {
		this.days[day] += millis;
		this.heatMap.add((this.weekday + day) % WEEK, hour, millis);
	}

	/** Returns each day of the period, in order. */
	public List<DayTime> days() {
		return IntStream.range(0, this.days.length)
			.mapToObj((day) -> new DayTime(this.hours.date(day), Duration.ofMillis(this.days[day])))
			.toList();
	}

	public HeatMap heatMap() {
		return this.heatMap;
	}

}
