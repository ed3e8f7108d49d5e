package dev.earshot.recap;

import java.time.LocalDate;
import java.time.Month;

import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecapPeriodTests {

	@ParameterizedTest
	@CsvSource({ "2025,13", "2025,0", "2025,-1", "99999,", "0,", "1999,", "-2025," })
	void doesNotExistOutsideOfTheCalendar(int year, Integer month) {
		assertThat(RecapPeriod.of(year, month)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01,2025", "2026-01-31,2025", "2026-02-01,2026", "2026-12-31,2026" })
	void looksBackOnTheYearThatIsOverInJanuary(LocalDate today, int year) {
		assertThat(RecapPeriod.latest(today)).isEqualTo(new RecapPeriod(year, null));
	}

	@Test
	void hasTheDaysOfTheCalendar() {
		assertThat(new RecapPeriod(2024, null).days()).isEqualTo(Period.of(PeriodUnit.YEAR, LocalDate.of(2024, 7, 1)));
		assertThat(new RecapPeriod(2024, Month.FEBRUARY).days().last()).isEqualTo(LocalDate.of(2024, 2, 29));
	}

	@Test
	void isBetweenTwoOthers() {
		assertThat(new RecapPeriod(2025, Month.JANUARY).previous()).isEqualTo(new RecapPeriod(2024, Month.DECEMBER));
		assertThat(new RecapPeriod(2025, Month.DECEMBER).next()).isEqualTo(new RecapPeriod(2026, Month.JANUARY));
		assertThat(new RecapPeriod(2025, null).next()).isEqualTo(new RecapPeriod(2026, null));
	}

	@Test
	void hasAPath() {
		assertThat(new RecapPeriod(2025, null).path()).isEqualTo("/recap/2025");
		assertThat(new RecapPeriod(2025, Month.MARCH).path()).isEqualTo("/recap/2025/3");
	}

}
