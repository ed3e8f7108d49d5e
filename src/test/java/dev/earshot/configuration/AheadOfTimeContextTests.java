package dev.earshot.configuration;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class AheadOfTimeContextTests {

	private final StandardEnvironment environment = new StandardEnvironment();

	AheadOfTimeContextTests() {
		this.environment.getPropertySources()
			.forEach((source) -> this.environment.getPropertySources().remove(source.getName()));
	}

	@Test
	void suitsAnInstallationWithSqlite() {
		assertThat(suits(Map.of())).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SERVER_PORT", "EARSHOT_PUBLIC_URL", "SPOTIFY_CLIENT_ID", "LOGGING_LEVEL_ROOT", "PATH" })
	void suitsSettingsThatOnlyChangeValues(String name) {
		assertThat(suits(Map.of(name, "8080"))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SPRING_PROFILES_ACTIVE", "spring.main.lazy-initialization", "MANAGEMENT_SERVER_PORT",
			"management.endpoints.web.exposure.include", "OTEL_EXPORTER_OTLP_ENDPOINT" })
	void doesNotSuitSettingsOfSpringThatDecideAboutBeans(String name) {
		assertThat(suits(Map.of(name, "x"))).isFalse();
	}

	@Test
	void doesNotSuitPostgres() {
		assertThat(suits(Map.of("earshot.storage.database-url", "jdbc:postgresql://db/earshot"))).isFalse();
		assertThat(suits(Map.of("earshot.storage.database-url", ""))).isTrue();
	}

	@Test
	void doesNotSuitAnAddressThatCannotBeRead() {
		assertThat(suits(Map.of("earshot.storage.database-url", "${nowhere}"))).isFalse();
	}

	@Test
	void doesNotSuitSettingsOfSpringInAFile() {
		add("Config resource 'file [application.yaml]' via location 'optional:file:./'", Map.of("spring.a", "b"));
		assertThat(AheadOfTimeContext.suits(this.environment)).isFalse();
	}

	@Test
	void isNotForCommands() {
		assertThat(AheadOfTimeContext.isServer(new SpringApplication(AheadOfTimeContextTests.class))).isFalse();
	}

	@Test
	void leavesOutWhatEarshotSetsItself() {
		new OpenTelemetryOptIn().postProcessEnvironment(this.environment, new SpringApplication());
		add("Config resource 'class path resource [application.yaml]' via location 'optional:classpath:/'",
				Map.of("spring.main.banner-mode", "off"));
		add("applicationInfo", Map.of("spring.application.pid", 1));
		assertThat(AheadOfTimeContext.suits(this.environment)).isTrue();
	}

	private boolean suits(Map<String, Object> settings) {
		add("settings", settings);
		return AheadOfTimeContext.suits(this.environment);
	}

	private void add(String source, Map<String, Object> settings) {
		this.environment.getPropertySources().addFirst(new MapPropertySource(source, settings));
	}

}
