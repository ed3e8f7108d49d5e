package dev.earshot.recap.picture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTextTests {

	@Test
	void isWithoutControls() {
		assertThat(CleanText.of("Bell\u0007 \u202eturned\u202c Lone\ud800 \ufffe")).isEqualTo("Bell turned Lone");
	}

	@Test
	void hasOneSpaceBetweenWords() {
		assertThat(CleanText.of(" Tab\t\tLine\nFull\u3000width ")).isEqualTo("Tab Line Full width");
	}

	@Test
	void keepsTwoAccentsOfAPile() {
		assertThat(CleanText.of("Z\u0337\u0327\u0301\u0300o")).isEqualTo("Z\u0337\u0327o");
	}

	@ParameterizedTest
	@ValueSource(strings = { "👨‍👩‍👧‍👦", "🏳️‍🌈", "Tiếng Việt", "é", "می‌خواهم" })
	void keepsWhatBelongsTogether(String text) {
		assertThat(CleanText.of(text)).isEqualTo(text);
	}

}
