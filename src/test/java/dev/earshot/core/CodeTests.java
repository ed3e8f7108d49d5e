package dev.earshot.core;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CodeTests {

	@Test
	void isTheNameAsItIsWrittenInAddresses() {
		assertThat(Code.of(Locale.IsoCountryCode.PART1_ALPHA2)).isEqualTo("part1-alpha2");
		assertThat(Code.of(TimeUnit.DAYS)).isEqualTo("days");
	}

}
