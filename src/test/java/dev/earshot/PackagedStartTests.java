package dev.earshot;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.earshot.standin.FreePort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the jar as it was built starts.
 */
@Tag("packaged")
class PackagedStartTests {

	private static final String AHEAD_OF_TIME = "Starting AOT-processed Earshot";

	@Test
	void usesTheBeanDefinitionsOfTheBuild() throws IOException {
		assertThat(start(Map.of("SERVER_FORWARD_HEADERS_STRATEGY", "native"))).contains(AHEAD_OF_TIME);
	}

	@Test
	void findsTheBeansItselfWhereASettingDecidesAboutThem() throws IOException {
		assertThat(start(Map.of("MANAGEMENT_HEALTH_DISKSPACE_ENABLED", "false"))).contains("Started Earshot")
			.doesNotContain(AHEAD_OF_TIME);
	}

	@Test
	void endsInNothingButASentence() throws IOException {
		Map<String, String> settings = Map.of("EARSHOT_DATA_DIR", "/dev/null/data");
		try (PackagedEarshot earshot = new PackagedEarshot(TemporaryFiles.directory(), FreePort.find(), settings,
				List.of("-jar", PackagedEarshot.JAR))) {
			assertThat(earshot.exitCode()).isOne();
			assertThat(String.join("\n", earshot.log()))
				.contains(AHEAD_OF_TIME, "The data directory /dev/null/data cannot")
				.doesNotContain(" WARN ", "\tat ");
		}
	}

	private static String start(Map<String, String> settings) throws IOException {
		try (PackagedEarshot earshot = new PackagedEarshot(TemporaryFiles.directory(), FreePort.find(), settings,
				List.of("-jar", PackagedEarshot.JAR))) {
			return String.join("\n", earshot.ready().log());
		}
	}

}
