package dev.earshot.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files below {@code deploy} set what Earshot knows, to values that it accepts.
 */
class DeployedSettingsTests {

	private static final Path DEPLOY = Path.of("deploy");

	@Test
	void nodesOfComposeAreSetUpAlike() {
		List<Map<String, Object>> nodes = nodes();
		assertThat(nodes).hasSize(3)
			.extracting((node) -> node.get("environment"))
			.containsOnly(nodes.getFirst().get("environment"));
		assertThat(nodes).extracting((node) -> node.get("volumes")).doesNotHaveDuplicates();
	}

	@Test
	void nodesOfComposeSetWhatThereIs() {
		assertThat(settings(map(nodes().getFirst(), "environment"))).isNotEmpty()
			.allSatisfy((name, value) -> assertAccepted(name,
					String.valueOf(value).replaceAll("\\$\\{.*}", "https://earshot.example.com")));
	}

	@Test
	void secretsOfComposeAreSettings() {
		Map<String, Object> compose = read(DEPLOY.resolve("compose.nodes.yaml"));
		assertThat(map(compose, "secrets")).isNotEmpty()
			.allSatisfy((name, _) -> assertThat(Settings.isKnown(name.toUpperCase(Locale.ROOT))).as(name).isTrue());
		assertThat(nodes().getFirst().get("secrets")).isEqualTo(List.copyOf(map(compose, "secrets").keySet()));
	}

	@Test
	void theConfigMapSetsWhatThereIs() {
		assertThat(settings(map(read(DEPLOY.resolve("kubernetes/configmap.yaml")), "data"))).isNotEmpty()
			.allSatisfy((name, value) -> assertAccepted(name, String.valueOf(value)));
	}

	@Test
	void theSecretHasSettingsAndNoValueThatEarshotWouldStartWith() {
		Map<String, Object> secret = map(read(DEPLOY.resolve("kubernetes/secret.yaml.example")), "stringData");
		assertThat(secret).isNotEmpty().allSatisfy((name, _) -> assertThat(Settings.isKnown(name)).as(name).isTrue());
		assertThat(setting("EARSHOT_KEY").rule().test(String.valueOf(secret.get("EARSHOT_KEY")))).isFalse();
	}

	private static Map<String, Object> settings(Map<String, Object> variables) {
		Map<String, Object> settings = new HashMap<>(variables);
		settings.remove("_JAVA_OPTIONS");
		return settings;
	}

	private static void assertAccepted(String name, String value) {
		assertThat(Settings.isKnown(name)).as(name).isTrue();
		assertThat(setting(name).rule()).as(name).accepts(value);
	}

	private static Setting setting(String name) {
		return Settings.ALL.stream().filter((setting) -> setting.hasName(name)).findFirst().orElseThrow();
	}

	private static List<Map<String, Object>> nodes() {
		Map<String, Object> services = map(read(DEPLOY.resolve("compose.nodes.yaml")), "services");
		return services.keySet()
			.stream()
			.filter((name) -> name.startsWith("earshot-"))
			.map((name) -> map(services, name))
			.toList();
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Map<String, Object> from, String name) {
		return (Map<String, Object>) from.getOrDefault(name, Map.of());
	}

	private static Map<String, Object> read(Path file) {
		try {
			return new Yaml().load(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
