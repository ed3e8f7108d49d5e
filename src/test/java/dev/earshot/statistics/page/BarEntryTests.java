package dev.earshot.statistics.page;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import dev.earshot.statistics.figures.DayTime;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BarEntryTests {

	@ParameterizedTest
	@CsvSource({ "2024-03-01, 2024-03-01, DAY, 1", "2024-01-01, 2024-03-31, DAY, 91",
			"2024-01-01, 2024-06-30, WEEK, 26", "2024-01-01, 2024-12-31, MONTH, 12",
			"2017-01-15, 2024-07-02, MONTH, 91", "2014-12-31, 2024-12-31, YEAR, 11" })
	void areAsManyAsFitAPhone(LocalDate first, LocalDate last, PeriodUnit unit, int bars) {
		assertThat(BarEntry.of(days(first, last))).hasSize(bars).extracting(BarEntry::unit).containsOnly(unit);
	}

	@Test
	void addUpTheTimesOfTheirDays() {
		List<BarEntry> months = BarEntry.of(days(LocalDate.parse("2023-01-01"), LocalDate.parse("2023-12-31")));
		assertThat(months).extracting((month) -> month.listened().minutes() + 60 * month.listened().hours())
			.containsExactly(31L, 28L, 31L, 30L, 31L, 30L, 31L, 31L, 30L, 31L, 30L, 31L);
		assertThat(months).extracting(BarEntry::height).startsWith(100L, 90L, 100L);
	}

	@Test
	void leadToTheirDaysAndToNoOthers() {
		List<BarEntry> months = BarEntry.of(days(LocalDate.parse("2023-01-20"), LocalDate.parse("2023-12-31")));
		assertThat(months.getFirst().path()).isEqualTo("/statistics?from=2023-01-20&to=2023-01-31");
		assertThat(months.getFirst().period().days()).isEqualTo(12);
		assertThat(months.get(1).path()).isEqualTo("/statistics?period=month&date=2023-02-01");
	}

	@Test
	void areFlatIfNothingWasListenedTo() {
		LocalDate day = LocalDate.parse("2023-01-20");
		assertThat(BarEntry.of(List.of(new DayTime(day, Duration.ZERO))))
			.containsExactly(new BarEntry(PeriodUnit.DAY, Period.of(PeriodUnit.DAY, day), new Amount(0, 0, 0), 0));
	}

	private static List<DayTime> days(LocalDate first, LocalDate last) {
		return first.datesUntil(last.plusDays(1)).map((day) -> new DayTime(day, Duration.ofMinutes(1))).toList();
	}

}
