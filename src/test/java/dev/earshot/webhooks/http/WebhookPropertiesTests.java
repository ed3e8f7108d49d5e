package dev.earshot.webhooks.http;

import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "", "lights.lan", " Home_Assistant ", "10.0.0.7", "fd00::7", "[fd00::7]", "müll.example.",
			"example.com." })
	void allowHosts(String host) {
		assertThat(properties(host).hosts()).containsExactly(TargetHost.normalize(host));
	}

	private static WebhookProperties properties(String host) {
		return new WebhookProperties(Set.of(host), Duration.ofSeconds(1));
	}

}
