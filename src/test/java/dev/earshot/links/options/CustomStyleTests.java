package dev.earshot.links.options;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CustomStyleTests {

	@ParameterizedTest
	@ValueSource(strings = { ".a { background: url(https://i.scdn.co/image/1) }", "a { cursor: URL('x'), auto }",
			"a { background: \\75rl(https://i.scdn.co/image/1) }", "a { background: image-set('x' 1x) }",
			"a { background: -webkit-image-set('x' 1x) }", "a { background: image('x') }", "a { content: src('x') }",
			"@import 'x';", "@IMPORT\n'x';", "@\\69mport 'x';", "@font-face { font-family: a; src: local(b) }" })
	void rejectsStyleThatLoadsSomething(String css) {
		assertThat(CustomStyle.loadsNothing(css)).isFalse();
	}

	@Test
	void acceptsEverythingElse() {
		assertThat(CustomStyle.loadsNothing(
				"""
						.title a { color: #f60; font: 700 2rem/1.2 "Comic Sans MS"; background-image: linear-gradient(red, blue); }
						@media (min-width: 40rem) { .cover { image-rendering: pixelated; width: calc(2 * var(--cover)); } }
						"""))
			.isTrue();
	}

}
