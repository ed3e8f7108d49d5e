package dev.earshot.statistics.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.earshot.statistics.figures.DayTime;
import org.jspecify.annotations.Nullable;

/**
 * A year of a calendar of listened time.
 *
 * @param months those that are in the period
 */
record CalendarYear(int year, List<CalendarMonth> months) {

	/** The most days that a month has. */
	static final int DAYS = 31;

	static List<CalendarYear> of(List<DayTime> days) {
		Map<Integer, List<DayTime>> years = days.stream()
			.collect(Collectors.groupingBy((day) -> day.date().getYear(), TreeMap::new, Collectors.toList()));
		return years.entrySet()
			.stream()
			.map((year) -> new CalendarYear(year.getKey(), CalendarMonth.of(year.getValue())))
			.toList();
	}

	/**
	 * A month of such a year.
	 *
	 * @param begin its first day
	 * @param days its 31 days, {@code null} for one that it does not have or that is not
	 * in the period
	 */
	record CalendarMonth(LocalDate begin, List<@Nullable CalendarDay> days) {

		private static List<CalendarMonth> of(List<DayTime> year) {
			Map<YearMonth, Map<Integer, DayTime>> months = year.stream()
				.collect(Collectors.groupingBy((day) -> YearMonth.from(day.date()), TreeMap::new,
						Collectors.toMap((day) -> day.date().getDayOfMonth(), (day) -> day)));
			return months.entrySet()
				.stream()
				.map((month) -> new CalendarMonth(month.getKey().atDay(1), days(month.getValue())))
				.toList();
		}

		private static List<@Nullable CalendarDay> days(Map<Integer, DayTime> month) {
			return IntStream.rangeClosed(1, DAYS)
				.mapToObj(month::get)
				.<@Nullable CalendarDay>map(CalendarDay::orNull)
				.toList();
		}

	}

	/**
	 * A day of such a month.
	 *
	 * @param time in hours and minutes; {@code null} without any
	 */
	record CalendarDay(LocalDate date, long millis, @Nullable String time) {

		private static final int TWO_DIGITS = 10;

		private static @Nullable CalendarDay orNull(@Nullable DayTime day) {
			return (day != null) ? of(day) : null;
		}

		private static CalendarDay of(DayTime day) {
			Amount listened = Amount.of(day.listened());
			return new CalendarDay(day.date(), listened.millis(), (listened.millis() > 0) ? time(listened) : null);
		}

		private static String time(Amount listened) {
			return listened.hours() + ((listened.minutes() < TWO_DIGITS) ? ":0" : ":") + listened.minutes();
		}

	}

}
