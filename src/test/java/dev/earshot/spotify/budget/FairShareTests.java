package dev.earshot.spotify.budget;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link FairShare} of a budget of 1,000 calls.
 */
class FairShareTests {

	@ParameterizedTest
	@CsvSource({ "1, 0.5, 1000", "2, 0.5, 500", "4, 0.1, 250" })
	void isTheWholeBudgetUpToAnEqualShare(int accounts, double shareOfDay, int used) {
		assertThat(FairShare.of(1000, used, accounts, shareOfDay)).isEqualTo(1000);
	}

	@ParameterizedTest
	@CsvSource({ "2, 0, 500", "2, 0.5, 750", "2, 0.9, 950", "4, 0.5, 625", "4, 1, 1000" })
	void reservesTheSharesOfOthersForTheRestOfTheDay(int accounts, double shareOfDay, double left) {
		assertThat(FairShare.of(1000, 501, accounts, shareOfDay)).isEqualTo(left);
	}

	@ParameterizedTest
	@CsvSource({ "0, 2000", "1, 2000" })
	void reservesNothingWithoutOthers(int accounts, int used) {
		assertThat(FairShare.of(1000, used, accounts, 0)).isEqualTo(1000);
	}

}
