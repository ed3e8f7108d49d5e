package dev.earshot.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsLoaderTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "value", " value ", "value\r\n", "\"value\"", "'value'", " \" value\n\" ", "\uFEFFvalue",
			"\u00A0value\u200B" })
	void cleansTheEnvironment(String given) throws IOException {
		assertThat(load(Map.of("EARSHOT_KEY", given)).getProperty("EARSHOT_KEY")).isEqualTo("value");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "it's", "\"one\" and 'two", "'one\"" })
	void leavesQuotesThatAreNoPair(String given) throws IOException {
		assertThat(load(Map.of("EARSHOT_KEY", given)).getProperty("EARSHOT_KEY")).isEqualTo(given);
	}

	@Test
	void prefersTheEnvironmentToDotEnvAndDotEnvToSecrets() throws IOException {
		write(".env", "export EARSHOT_B=2 # two\nEARSHOT_C=2");
		write("earshot_a", "3\n");
		write("earshot_b", "3\n");
		write("EARSHOT_C", "3\n");
		StandardEnvironment environment = load(Map.of("EARSHOT_C", "1"));
		assertThat(environment.getProperty("EARSHOT_A")).isEqualTo("3");
		assertThat(environment.getProperty("EARSHOT_B")).isEqualTo("2");
		assertThat(environment.getProperty("EARSHOT_C")).isEqualTo("1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\"\"" })
	void takesBlankForNotSet(String blank) throws IOException {
		write(".env", "EARSHOT_KEY=value");
		assertThat(load(Map.of("EARSHOT_KEY", blank)).getProperty("EARSHOT_KEY")).isEqualTo("value");
	}

	@Test
	void bindsDotEnvAsLooselyAsTheEnvironment() throws IOException {
		write(".env", "SERVER_TOMCAT_MAX_CONNECTIONS='12'");
		assertThat(bound(load(Map.of()), "server.tomcat.max-connections")).isEqualTo("12");
	}

	@Test
	void takesPasswordsLiterally() throws IOException {
		StandardEnvironment environment = load(Map.of("EARSHOT_DATABASE_PASSWORD", "a${b:c}#{d}\\e"));
		environment.getPropertySources()
			.addLast(new MapPropertySource("yaml", Map.of("password", "${EARSHOT_DATABASE_PASSWORD:}")));
		assertThat(environment.getProperty("password")).isEqualTo("a${b:c}#{d}\\e");
		assertThat(bound(environment, "password")).isEqualTo("a${b:c}#{d}\\e");
		assertThat(bound(environment, "earshot.database.password")).isEqualTo("a${b:c}#{d}\\e");
	}

	@Test
	void saysWhatCannotBeRead() throws IOException {
		Files.createDirectory(this.directory.resolve(".env"));
		assertThat(load(Map.of()).getPropertySources()).filteredOn(SettingsSource.class::isInstance)
			.flatExtracting((source) -> ((SettingsSource) source).problems())
			.singleElement()
			.asString()
			.contains(".env cannot be read");
	}

	private void write(String name, String content) throws IOException {
		Files.writeString(this.directory.resolve(name), content);
	}

	private StandardEnvironment load(Map<String, Object> variables) throws IOException {
		StandardEnvironment environment = new StandardEnvironment() {

			@Override
			public Map<String, Object> getSystemEnvironment() {
				return variables;
			}

		};
		new SettingsLoader(this.directory, this.directory).postProcessEnvironment(environment, new SpringApplication());
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	private static String bound(StandardEnvironment environment, String name) {
		return Binder.get(environment).bind(name, String.class).get();
	}

}
