package dev.earshot.configuration;

import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/**
 * Turns OpenTelemetry off unless one of its variables names where to send to. Without
 * this, Spring Boot would send figures to this machine and trace every request.
 */
class OpenTelemetryOptIn implements EnvironmentPostProcessor {

	static final String SOURCE = "OpenTelemetry";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources().addLast(new Defaults(environment));
	}

	/**
	 * Looks for the addresses when it is asked, because Spring Boot may translate the
	 * variables later than this source is added.
	 */
	private static final class Defaults extends EnumerablePropertySource<Map<?, ?>> {

		private static final String METRICS_ADDRESS = "management.otlp.metrics.export.url";

		private static final String TRACES_ADDRESS = "management.opentelemetry.tracing.export.otlp.endpoint";

		private static final String ENABLED = "management.opentelemetry.enabled";

		private static final Map<String, Predicate<Environment>> SWITCHES = Map.of(ENABLED,
				(environment) -> has(METRICS_ADDRESS, environment) || has(TRACES_ADDRESS, environment),
				"management.otlp.metrics.export.enabled", (environment) -> isSent(METRICS_ADDRESS, environment),
				"management.tracing.export.enabled", (environment) -> isSent(TRACES_ADDRESS, environment));

		private final Environment environment;

		// Spring Boot would search an environment that is a source for further sources.
		Defaults(Environment environment) {
			super(SOURCE, SWITCHES);
			this.environment = environment;
		}

		private static boolean isSent(String address, Environment environment) {
			return has(address, environment) && environment.getProperty(ENABLED, Boolean.class, true);
		}

		private static boolean has(String address, Environment environment) {
			return !environment.getProperty(address, "").isBlank();
		}

		@Override
		public String[] getPropertyNames() {
			return SWITCHES.keySet().toArray(String[]::new);
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return SWITCHES.containsKey(name) ? SWITCHES.get(name).test(this.environment) : null;
		}

	}

}
