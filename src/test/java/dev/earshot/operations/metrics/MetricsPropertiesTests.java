package dev.earshot.operations.metrics;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MetricsPropertiesTests {

	private static final String TOKEN = "a-token-of-monitoring";

	@Test
	void acceptTheTokenOnly() {
		MetricsProperties properties = new MetricsProperties(TOKEN);
		assertThat(properties.accepts(TOKEN)).isTrue();
		assertThat(properties.accepts(TOKEN + "x")).isFalse();
		assertThat(properties.accepts("")).isFalse();
	}

	@Test
	void acceptNothingWithoutAToken() {
		assertThat(new MetricsProperties("").accepts("")).isFalse();
	}

	@Test
	void hideTheTokenInTheirTextForm() {
		assertThat(new MetricsProperties(TOKEN)).asString().doesNotContain(TOKEN);
	}

}
