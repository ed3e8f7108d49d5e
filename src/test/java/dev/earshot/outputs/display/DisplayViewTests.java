package dev.earshot.outputs.display;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayViewTests {

	@ParameterizedTest
	@CsvSource({ "Neon, short", "Fourteen signs, short", "Fifteen signs !, medium",
			"Harbor Lights and one more word.., long", "雨の台所と七つ, short", "雨の台所と七つの匙, medium" })
	void sizesATitleByItsWidth(String title, String length) {
		assertThat(DisplayView.length(title)).isEqualTo(length);
	}

	@ParameterizedTest
	@CsvSource({ "70, long", "71, longest", "500, longest" })
	void sizesTheLongestTitles(int width, String length) {
		assertThat(DisplayView.length("x".repeat(width))).isEqualTo(length);
	}

}
