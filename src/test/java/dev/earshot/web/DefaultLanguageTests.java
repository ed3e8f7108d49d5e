package dev.earshot.web;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DefaultLanguageTests {

	private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);

	@Test
	void isTheLanguageOfTheServer() {
		assertThat(DefaultLanguage.of(Locale.GERMANY, KNOWN).locale()).isEqualTo(Locale.GERMAN);
		assertThat(DefaultLanguage.of(Locale.UK, KNOWN).locale()).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void isTheFirstOneIfThereAreNoMessagesInTheLanguageOfTheServer() {
		assertThat(DefaultLanguage.of(Locale.FRANCE, KNOWN).locale()).isEqualTo(Locale.ENGLISH);
	}

}
