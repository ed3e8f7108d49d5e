package dev.earshot.configuration;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class OpenTelemetryOptInTests {

	private static final String ALL = "management.opentelemetry.enabled";

	private static final String METRICS = "management.otlp.metrics.export.enabled";

	private static final String TRACES = "management.tracing.export.enabled";

	private static final Map<String, Object> METRICS_ADDRESS = Map.of("management.otlp.metrics.export.url",
			"http://collector/v1/metrics");

	private static final Map<String, Object> TRACES_ADDRESS = Map
		.of("management.opentelemetry.tracing.export.otlp.endpoint", "http://collector/v1/traces");

	private final StandardEnvironment environment = new StandardEnvironment();

	@Test
	void sendsNothingWithoutAnAddress() {
		optIn();
		assertThat(isOn(ALL)).isFalse();
		assertThat(isOn(METRICS)).isFalse();
		assertThat(isOn(TRACES)).isFalse();
	}

	@Test
	void sendsFiguresOnlyWhereTheirAddressIsGiven() {
		given(METRICS_ADDRESS);
		optIn();
		assertThat(isOn(ALL)).isTrue();
		assertThat(isOn(METRICS)).isTrue();
		assertThat(isOn(TRACES)).isFalse();
	}

	@Test
	void knowsAnAddressThatIsReadLater() {
		optIn();
		given(TRACES_ADDRESS);
		assertThat(isOn(TRACES)).isTrue();
		assertThat(isOn(METRICS)).isFalse();
	}

	@Test
	void sendsNothingIfAllIsTurnedOff() {
		given(METRICS_ADDRESS);
		given(Map.of(ALL, "false"));
		optIn();
		assertThat(isOn(METRICS)).isFalse();
	}

	@Test
	void leavesTheLastWordToTheOwner() {
		given(METRICS_ADDRESS);
		given(Map.of(METRICS, "false"));
		optIn();
		assertThat(isOn(METRICS)).isFalse();
	}

	private void given(Map<String, Object> properties) {
		this.environment.getPropertySources().addFirst(new MapPropertySource("given " + properties, properties));
	}

	private void optIn() {
		ConfigurationPropertySources.attach(this.environment);
		new OpenTelemetryOptIn().postProcessEnvironment(this.environment, new SpringApplication());
	}

	private boolean isOn(String property) {
		return this.environment.getRequiredProperty(property, Boolean.class);
	}

}
