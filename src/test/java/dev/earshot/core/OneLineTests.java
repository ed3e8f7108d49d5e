package dev.earshot.core;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OneLineTests {

	@Test
	void hasNoControlCharacters() {
		assertThat(OneLine.of("Living\nro\u000eom\t2\0")).isEqualTo("Living room 2");
	}

	@Test
	void hasNoneThatAreNotAscii() {
		assertThat(OneLine.of("Living\u0085room\u20282\u009b")).isEqualTo("Living room 2");
	}

	@Test
	void whiteSpaceAroundTheTextIsLeftOut() {
		assertThat(OneLine.of("\t Blog \r\n")).isEqualTo("Blog");
	}

	@Test
	void noTextIsAnEmptyText() {
		assertThat(OneLine.of(null)).isEmpty();
	}

}
