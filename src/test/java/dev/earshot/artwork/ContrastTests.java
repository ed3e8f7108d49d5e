package dev.earshot.artwork;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests {@link Contrast} against published ratios.
 */
class ContrastTests {

	@Test
	void isTwentyOneForBlackAndWhite() {
		assertThat(Contrast.ratio("#000000", "#ffffff")).isCloseTo(21, within(0.001));
	}

	@Test
	void isOneForTheSame() {
		assertThat(Contrast.ratio("#4340c6", "#4340c6")).isEqualTo(1);
	}

	@Test
	void matchesTheKnownLimitOfGreyOnWhite() {
		assertThat(Contrast.ratio("#767676", "#ffffff")).isCloseTo(4.54, within(0.005));
		assertThat(Contrast.ratio("#777777", "#ffffff")).isCloseTo(4.48, within(0.005));
	}

	@Test
	void isTheSameInAnyOrder() {
		assertThat(Contrast.ratio("#aab0ff", "#191414")).isEqualTo(Contrast.ratio("#191414", "#aab0ff"));
	}

}
