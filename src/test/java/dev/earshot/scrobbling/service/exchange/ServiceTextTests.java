package dev.earshot.scrobbling.service.exchange;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceTextTests {

	@Test
	void removesCharactersThatServicesRefuse() {
		assertThat(ServiceText.clean(" Low\u0000 Water\n\uD83C ")).isEqualTo("Low Water");
		assertThat(ServiceText.clean(null)).isEmpty();
	}

	@Test
	void keepsAllWritings() {
		assertThat(ServiceText.clean("Ünder 水 🌊")).isEqualTo("Ünder 水 🌊");
	}

	@Test
	void cutsBetweenCharacters() {
		assertThat(ServiceText.cut("水🌊水", 7)).isEqualTo("水🌊");
		assertThat(ServiceText.cut("水🌊水", 6)).isEqualTo("水");
		assertThat(ServiceText.cut("水🌊水", 10)).isEqualTo("水🌊水");
	}

	@Test
	void showsReasonsOnOneShortLineWithoutTheToken() {
		assertThat(ServiceText.reason("No\r\n\tlisten of\u202E token-1", "token-1")).isEqualTo("No listen of …");
		assertThat(ServiceText.reason("x".repeat(5000), "token-1")).hasSize(201);
	}

}
