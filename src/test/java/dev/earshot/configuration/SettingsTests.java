package dev.earshot.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):");

	static final List<Setting> ALL = Settings.ALL;

	@ParameterizedTest
	@FieldSource("ALL")
	void areThePropertiesThatTheirVariablesSet(Setting setting) throws IOException {
		assertThat(yaml().getProperty(setting.property())).asString().startsWith("${" + setting.variable() + ":");
	}

	@Test
	void areAllThereAre() throws IOException {
		List<String> variables = VARIABLE.matcher(Files.readString(Path.of("src/main/resources/application.yaml")))
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();
		assertThat(variables).hasSameElementsAs(ALL.stream().map(Setting::variable).toList());
	}

	@ParameterizedTest
	@FieldSource("ALL")
	void areInTheExample(Setting setting) throws IOException {
		assertThat(Path.of(".env.example")).content().contains("\n#" + setting.variable() + "=");
	}

	private static PropertySource<?> yaml() throws IOException {
		return new YamlPropertySourceLoader().load("defaults", new ClassPathResource("application.yaml")).getFirst();
	}

}
