package dev.earshot.links.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import dev.earshot.links.settings.ViewsByDay.Bar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ViewsByDayTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

	@Test
	void areFourteenDaysThatEndToday() {
		assertThat(days(Map.of()).bars()).hasSize(14)
			.extracting(Bar::day)
			.startsWith(TODAY.minusDays(13))
			.endsWith(TODAY);
	}

	@Test
	void areAsHighAsTheViewsAreMany() {
		ViewsByDay days = days(Map.of(TODAY, 100, TODAY.minusDays(1), 50, TODAY.minusDays(2), 1));
		assertThat(days.bars()).extracting(Bar::height).endsWith(1, 4, 20, 40);
		assertThat(days.bars()).allSatisfy((bar) -> assertThat(bar.y() + bar.height()).isEqualTo(40));
	}

	@Test
	void addUp() {
		ViewsByDay days = days(Map.of(TODAY, 3, TODAY.minusDays(13), 4, TODAY.minusDays(14), 100));
		assertThat(days).returns(7, ViewsByDay::total).returns(3, ViewsByDay::today);
		assertThat(days.counts()).isEqualTo("4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3");
	}

	@Test
	void areFlatWithoutViews() {
		assertThat(days(Map.of()).bars()).extracting(Bar::height).containsOnly(1);
	}

	private static ViewsByDay days(Map<LocalDate, Integer> views) {
		return ViewsByDay.until(NOON, views);
	}

}
