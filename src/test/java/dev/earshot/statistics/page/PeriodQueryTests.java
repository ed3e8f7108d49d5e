package dev.earshot.statistics.page;

import java.time.LocalDate;

import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.PeriodUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeriodQueryTests {

	private static final LocalDate BEGIN = LocalDate.parse("2012-03-01");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-30");

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "day,2026-11-29,2026-11-29,2026-11-29", "week,2026-11-29,2026-11-23,2026-11-29",
					"month,2024-02-10,2024-02-01,2024-02-29", "year,2025-06-01,2025-01-01,2025-12-31",
					"month,-,2026-11-01,2026-11-30", "century,tomorrow,2026-11-01,2026-11-30",
					"day,0001-01-01,2000-01-01,2000-01-01", "day,3000-01-01,2099-12-31,2099-12-31" })
	void isThePeriodOfADay(String unit, @Nullable String date, LocalDate first, LocalDate last) {
		Period period = new PeriodQuery(unit, date, null, null).resolve(BEGIN, TODAY);
		assertThat(period.first()).isEqualTo(first);
		assertThat(period.last()).isEqualTo(last);
	}

	@Test
	void beginsWithTheFirstPlayIfItIsAll() {
		assertThat(new PeriodQuery("all", null, null, null).resolve(BEGIN, TODAY))
			.isEqualTo(new Period(null, BEGIN, TODAY));
		assertThat(new PeriodQuery("all", null, null, null).resolve(TODAY.plusDays(1), TODAY))
			.isEqualTo(new Period(null, TODAY, TODAY));
	}

	@Test
	void lastsFromOneDayToAnother() {
		assertThat(new PeriodQuery(null, null, "2026-11-02", "2026-11-05").resolve(BEGIN, TODAY))
			.isEqualTo(new Period(null, LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-05")));
		assertThat(new PeriodQuery(null, null, "2026-11-02", "").resolve(BEGIN, TODAY).last()).isEqualTo(TODAY);
	}

	@Test
	void beginsWithTheEarliestDayIfNoLogIsAsOld() {
		assertThat(new PeriodQuery(null, null, "1997-04-02", "2012-02-29").resolve(BEGIN, TODAY))
			.isEqualTo(new Period(null, LocalDate.parse("2000-01-01"), LocalDate.parse("2012-02-29")));
	}

	@Test
	void doesNotEndBeforeItBegins() {
		assertThatExceptionOfType(StatisticsRefused.class)
			.isThrownBy(() -> new PeriodQuery(null, null, "2026-11-05", "2026-11-02").resolve(BEGIN, TODAY));
	}

	@Test
	void isAPartOfAnAddress() {
		assertThat(new PeriodQuery(null, null, null, null).toQuery()).isEmpty();
		assertThat(new PeriodQuery("year", "2020-01-01", null, null).toQuery())
			.isEqualTo("?period=year&date=2020-01-01");
		assertThat(new PeriodQuery(null, null, "a&b={c}", null).toQuery()).isEqualTo("?from=a%26b%3D%7Bc%7D");
	}

	@Test
	void hasAPathThatMeansTheSame() {
		assertThat(PeriodQuery.path(Period.of(PeriodUnit.WEEK, TODAY)))
			.isEqualTo("/statistics?period=week&date=2026-11-30");
		assertThat(PeriodQuery.path(new Period(null, BEGIN, TODAY)))
			.isEqualTo("/statistics?from=2012-03-01&to=2026-11-30");
	}

}
