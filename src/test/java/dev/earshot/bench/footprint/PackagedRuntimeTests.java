package dev.earshot.bench.footprint;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

import dev.earshot.TemporaryFiles;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * The jar as it was built, on the Java runtime of the image.
 */
@Tag("packaged")
class PackagedRuntimeTests {

	private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

	private static final Path RUNTIME = TemporaryFiles.directory().resolve("java");

	private static final String JAVA = RUNTIME.resolve("bin/java").toString();

	private static final String JAR = System.getProperty("earshot.jar", "target/earshot-0.1.0.jar");

	@BeforeAll
	static void link() throws IOException {
		run(JDK.resolve("jlink").toString(), "@src/main/docker/runtime.options", "--output", RUNTIME.toString());
	}

	@ParameterizedTest
	@EnumSource
	void hasWhatOnePersonNeeds(TestDatabase database) throws IOException {
		try (SpotifyStandIn spotify = SpotifyStandIn.start();
				ProgramProcess program = ProgramProcess.start(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-jar", JAR),
						TemporaryFiles.directory(), spotify, settings(database));
				OnePerson person = OnePerson.logIn(program.url(), spotify)) {
			assertThatNoException().isThrownBy(person::openEverything);
		}
	}

	private static Map<String, String> settings(TestDatabase database) {
		return (database == TestDatabase.POSTGRESQL) ? Map.of("EARSHOT_DATABASE_URL", TestDatabase.postgresUrl())
				: Map.of();
	}

	// Such as what only e-mail, a key store or a locked file needs.
	@Test
	void hasEveryModuleThatClassesName() throws IOException {
		Path extracted = TemporaryFiles.directory().resolve("earshot");
		run(JAVA, "-Djarmode=tools", "-jar", JAR, "extract", "--destination", extracted.toString());
		List<String> present = run(JAVA, "--list-modules").lines().map((line) -> line.split("@")[0]).toList();
		assertThat(present).contains(modules(extracted).split(","));
	}

	private static String modules(Path extracted) {
		StringWriter found = new StringWriter();
		String jar = extracted.resolve(Path.of(JAR).getFileName()).toString();
		ToolProvider.findFirst("jdeps")
			.orElseThrow()
			.run(new PrintWriter(found), new PrintWriter(System.err), "-q", "--ignore-missing-deps", "--recursive",
					"--multi-release", "25", "--print-module-deps", "--class-path", extracted.resolve("lib") + "/*",
					jar);
		return found.toString().strip();
	}

	private static String run(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.onExit().join().exitValue()).as(output).isZero();
		return output;
	}

}
