package dev.earshot.statistics.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;

/**
 * A bar of a chart of listened time: a day, or a week, month or year as far as it is in
 * the period of the chart.
 *
 * @param height in percent of the highest bar
 */
public record BarEntry(PeriodUnit unit, Period period, Amount listened, long height) {

	// More bars than that do not fit a phone.
	private static final int MAX_BARS = 92;

	private static final int MAX_DAYS_OF_WEEKS = 26 * 7;

	private static final int DAYS_OF_MONTH = 31;

	/** Returns the bars of days, in order. */
	public static List<BarEntry> of(List<DayTime> days) {
		PeriodUnit unit = unit(days.size());
		Map<Period, List<DayTime>> groups = new LinkedHashMap<>();
		days.forEach((day) -> groups.computeIfAbsent(Period.of(unit, day.date()), (_) -> new ArrayList<>()).add(day));
		long most = groups.values().stream().mapToLong(BarEntry::millis).max().orElse(0);
		return groups.entrySet().stream().map((group) -> of(unit, group.getKey(), group.getValue(), most)).toList();
	}

	private static PeriodUnit unit(int days) {
		if (days <= MAX_BARS) {
			return PeriodUnit.DAY;
		}
		if (days <= MAX_DAYS_OF_WEEKS) {
			return PeriodUnit.WEEK;
		}
		return (days <= MAX_BARS * DAYS_OF_MONTH) ? PeriodUnit.MONTH : PeriodUnit.YEAR;
	}

	private static BarEntry of(PeriodUnit unit, Period whole, List<DayTime> days, long most) {
		LocalDate first = days.getFirst().date();
		LocalDate last = days.getLast().date();
		boolean isWhole = whole.first().equals(first) && whole.last().equals(last);
		return new BarEntry(unit, isWhole ? whole : new Period(null, first, last),
				Amount.of(Duration.ofMillis(millis(days))), (most > 0) ? millis(days) * 100 / most : 0);
	}

	private static long millis(List<DayTime> days) {
		return days.stream().mapToLong((day) -> day.listened().toMillis()).sum();
	}

	/** Returns what it stands for, as in the message codes. */
	public String name() {
		return Slug.of(this.unit);
	}

	/** Returns the path of the statistics of its days. */
	public String path() {
		return PeriodQuery.path(this.period);
	}

}
