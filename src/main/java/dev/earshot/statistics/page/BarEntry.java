package dev.earshot.statistics.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.earshot.statistics.figures.DayTime;

/**
 * A bar of the chart of listened time.
 *
 * @param begin the first day that it stands for
 * @param wholeMonth whether it stands for a month instead of a day
 * @param height in percent of the highest bar
 */
record BarEntry(LocalDate begin, boolean wholeMonth, Amount listened, long height) {

	// More bars than that do not fit a phone.
	private static final int MAX_DAYS = 92;

	static List<BarEntry> of(List<DayTime> days) {
		boolean byMonth = days.size() > MAX_DAYS;
		Map<LocalDate, Duration> times = days.stream()
			.collect(Collectors.toMap((day) -> byMonth ? YearMonth.from(day.date()).atDay(1) : day.date(),
					DayTime::listened, Duration::plus, LinkedHashMap::new));
		long most = times.values().stream().mapToLong(Duration::toMillis).max().orElse(0);
		List<BarEntry> bars = new ArrayList<>();
		times.forEach((begin, time) -> bars
			.add(new BarEntry(begin, byMonth, Amount.of(time), (most > 0) ? time.toMillis() * 100 / most : 0)));
		return bars;
	}

}
