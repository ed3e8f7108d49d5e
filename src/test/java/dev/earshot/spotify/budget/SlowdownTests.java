package dev.earshot.spotify.budget;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SlowdownTests {

	@ParameterizedTest
	@CsvSource({ "0, 0", "0.5, 0", "0.5, 1", "0.55, 0.5", "0.8, 0.75", "0.85, 0.8", "0.85, 1" })
	void isNoneForHalfTheBudgetOrOnPace(double used, double shareOfDay) {
		assertThat(Slowdown.of(used, shareOfDay, 6)).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "0.6, 0, 2", "0.75, 0, 3.5", "0.9, 0, 5", "0.775, 0.5, 3.5", "0.91, 1, 3" })
	void growsAsUseRunsAheadOfTheDay(double used, double shareOfDay, double factor) {
		assertThat(Slowdown.of(used, shareOfDay, 6)).isCloseTo(factor, within(0.001));
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "1, 0.5", "1, 1", "7, 0.2" })
	void reachesTheMaximumWithTheBudget(double used, double shareOfDay) {
		assertThat(Slowdown.of(used, shareOfDay, 6)).isCloseTo(6, within(0.001));
		assertThat(Slowdown.of(used, shareOfDay, 12)).isCloseTo(12, within(0.001));
	}

	@Test
	void hasNoSteps() {
		for (int used = 0; used < 1500; used++) {
			double step = Slowdown.of((used + 1) / 1000.0, 0.3, 6) - Slowdown.of(used / 1000.0, 0.3, 6);
			assertThat(step).isBetween(0.0, 0.02);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 4500, 5000", "2, 5000, 6100", "3, 5000, 7500" })
	void keepsContinuousPollingNearTheBudget(int watched, double least, double most) {
		double used = 0;
		for (double second = 0; second < 86_400;) {
			used += watched;
			second += 10 * Slowdown.of(used / 5000, second / 86_400, 6);
		}
		assertThat(used).isBetween(least, most);
	}

}
