package dev.earshot.core;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SlugTests {

	@Test
	void isTheNameAsItIsWrittenInAddresses() {
		assertThat(Slug.of(Locale.IsoCountryCode.PART1_ALPHA2)).isEqualTo("part1-alpha2");
		assertThat(Slug.of(TimeUnit.DAYS)).isEqualTo("days");
	}

	@Test
	void isTheNameOfARefusalUnlessItHasAnother() {
		assertThat(new TooManyQuestions().code()).isEqualTo("too-many-questions");
		assertThat(No.NOT_TODAY.code()).isEqualTo("not-today");
	}

	private record TooManyQuestions() implements Refusal {
	}

	private enum No implements Refusal {

		NOT_TODAY

	}

}
