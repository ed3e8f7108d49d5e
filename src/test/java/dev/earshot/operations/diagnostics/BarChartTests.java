package dev.earshot.operations.diagnostics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.earshot.operations.diagnostics.BarChart.Bar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BarChartTests {

	private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

	private static final List<LocalDate> DAYS = List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));

	@Test
	void hasABarForEachDayInProportion() {
		BarChart chart = BarChart.of(DAYS, Map.of(MONDAY, 50, MONDAY.plusDays(2), 100));
		assertThat(chart.bars()).containsExactly(new Bar(MONDAY, 50, 0, 20, 20),
				new Bar(MONDAY.plusDays(1), 0, 8, 39, 1), new Bar(MONDAY.plusDays(2), 100, 16, 0, 40));
	}

	@Test
	void showsASingleCallBesideVeryMany() {
		BarChart chart = BarChart.of(DAYS, Map.of(MONDAY, 1, MONDAY.plusDays(1), 100_000));
		assertThat(chart.bars().getFirst().height()).isEqualTo(4);
	}

	@Test
	void addsUp() {
		BarChart chart = BarChart.of(DAYS, Map.of(MONDAY, 2, MONDAY.plusDays(1), 3));
		assertThat(chart.total()).isEqualTo(5);
		assertThat(chart.most()).isEqualTo(3);
	}

	@Test
	void isEmptyWithoutCalls() {
		assertThat(BarChart.of(DAYS, Map.of()).bars()).extracting(Bar::height).containsOnly(1);
	}

}
