package dev.earshot.statistics.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.page.CalendarYear.CalendarMonth;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarYearTests {

	private static final List<CalendarYear> YEARS = CalendarYear.of(LocalDate.parse("2023-12-30")
		.datesUntil(LocalDate.parse("2024-03-03"))
		.map(CalendarYearTests::day)
		.toList());

	private static DayTime day(LocalDate date) {
		return new DayTime(date, Duration.ofMinutes(55 + date.getDayOfMonth()));
	}

	@Test
	void haveTheMonthsOfThePeriod() {
		assertThat(YEARS).extracting(CalendarYear::year).containsExactly(2023, 2024);
		assertThat(YEARS.getLast().months()).extracting(CalendarMonth::begin)
			.containsExactly(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-02-01"),
					LocalDate.parse("2024-03-01"));
	}

	@Test
	void haveNoDaysThatAMonthOrThePeriodHasNot() {
		List<CalendarMonth> months = YEARS.getLast().months();
		assertThat(months.get(1).days().subList(0, 29)).doesNotContainNull();
		assertThat(months.get(1).days().subList(29, 31)).containsOnlyNulls();
		assertThat(YEARS.getFirst().months().getFirst().days().subList(0, 29)).containsOnlyNulls();
	}

	@Test
	void tellTheTimeOfEachDay() {
		assertThat(YEARS.getLast().months().getFirst().days()).filteredOn(Objects::nonNull)
			.map((day) -> Objects.requireNonNull(day).time())
			.startsWith("0:56", "0:57", "0:58", "0:59", "1:00", "1:01");
	}

}
