package dev.earshot.browser;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrowserChoiceTests {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

	@Test
	void runsWhereThereIsABrowser() {
		assertThat(BrowserChoice.of(Optional.of(CHROMIUM), false)).isEqualTo(new BrowserChoice.Run(CHROMIUM));
		assertThat(BrowserChoice.of(Optional.of(CHROMIUM), true)).isEqualTo(new BrowserChoice.Run(CHROMIUM));
	}

	@Test
	void skipsWhereThereIsNone() {
		assertThat(BrowserChoice.of(Optional.empty(), false))
			.isEqualTo(new BrowserChoice.Skip(BrowserChoice.NONE_FOUND));
	}

	@Test
	void failsWhereThereShouldBeOne() {
		assertThat(BrowserChoice.of(Optional.empty(), true))
			.isEqualTo(new BrowserChoice.Fail(BrowserChoice.NONE_FOUND));
	}

	@Test
	void tellsWhyInOneSentence() {
		assertThat(BrowserChoice.NONE_FOUND).startsWith("No Chromium").endsWith("CHROMIUM.").doesNotContain("\n");
	}

}
