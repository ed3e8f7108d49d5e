package dev.earshot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the jar as it was built consists of, and when somebody last looked for known
 * vulnerabilities of that.
 */
@Tag("packaged")
class PackagedContentsTests {

	private static final String SBOM = "META-INF/sbom/application.cdx.json";

	private static final String LIBRARIES = "BOOT-INF/lib/";

	private static final Path LOOKED_AT = Path.of("src/sbom/libraries.txt");

	// Spring's own tool for the layers of images, which Boot's plugin adds.
	private static final String ADDED = "spring-boot-jarmode-tools";

	@Test
	void areListedInABillOfMaterials() throws IOException {
		assertThat(components().stream().map(Component::file)).containsAll(libraries());
	}

	@Test
	void areTheVersionsThatWereLookedAt() throws IOException {
		List<String> lookedAt = Files.readAllLines(LOOKED_AT).stream().filter((line) -> !line.startsWith("#")).toList();
		Set<String> shipped = libraries();
		assertThat(components().stream()
			.filter((component) -> shipped.contains(component.file()))
			.map(Component::coordinates)
			.sorted()).as("Look for advisories about what changed, then write the new list: see docs/security.md")
			.isEqualTo(lookedAt);
	}

	private static Set<String> libraries() throws IOException {
		try (JarFile jar = jar()) {
			return jar.stream()
				.map(ZipEntry::getName)
				.filter((name) -> name.startsWith(LIBRARIES) && name.endsWith(".jar") && !name.contains(ADDED))
				.map((name) -> name.substring(LIBRARIES.length()))
				.collect(Collectors.toSet());
		}
	}

	private static List<Component> components() throws IOException {
		try (JarFile jar = jar(); InputStream content = jar.getInputStream(jar.getEntry(SBOM))) {
			JsonNode sbom = JsonMapper.shared().readTree(new String(content.readAllBytes(), StandardCharsets.UTF_8));
			return sbom.path("components").valueStream().map(Component::of).toList();
		}
	}

	private static JarFile jar() throws IOException {
		return new JarFile(System.getProperty("earshot.jar"));
	}

	/**
	 * A library.
	 */
	private record Component(String group, String name, String version) {

		static Component of(JsonNode node) {
			return new Component(node.path("group").asString(), node.path("name").asString(),
					node.path("version").asString());
		}

		String file() {
			return this.name + "-" + this.version + ".jar";
		}

		String coordinates() {
			return this.group + ":" + this.name + ":" + this.version;
		}

	}

}
