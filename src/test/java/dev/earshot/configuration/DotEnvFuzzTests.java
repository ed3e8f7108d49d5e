package dev.earshot.configuration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class DotEnvFuzzTests {

	@MethodSource
	@DictionaryEntries({ "EARSHOT_KEY=", "EARSHOT_PUBLIC_URL=", "EARSHOT_TRUSTED_PROXIES=", "SERVER_PORT=", "export ",
			"\\\\\"", "${", "\\x0d\\x0a" })
	@FuzzTest
	void everyLineIsAValueOrAComplaint(byte[] file) {
		DotEnv read = DotEnv.read(file);
		assertThat(read.unreadableLines()).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(file.length);
		assertThat(read.values()).hasSizeLessThanOrEqualTo(file.length)
			.allSatisfy((name, value) -> assertThat(name + value).doesNotContain("\uFFFD", "\r"));
		if (read.values().values().stream().noneMatch((value) -> value.contains("\""))) {
			assertThat(DotEnv.read(written(read.values())).values()).isEqualTo(read.values());
		}
		check(read.values());
	}

	private static byte[] written(Map<String, String> values) {
		return values.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=\"" + entry.getValue().replace("\\", "\\\\") + "\"")
			.collect(Collectors.joining("\n"))
			.getBytes(StandardCharsets.UTF_8);
	}

	// Complaints about secrets do not contain them.
	private static void check(Map<String, String> values) {
		MockEnvironment environment = new MockEnvironment();
		Settings.ALL.forEach(
				(setting) -> environment.setProperty(setting.property(), values.getOrDefault(setting.variable(), "")));
		Settings.ALL.forEach((setting) -> setting.problem(environment)
			.ifPresent((problem) -> assertThat(problem).startsWith(setting.variable())
				.doesNotContainPattern("\\p{Cntrl}")));
	}

	static Stream<byte[]> everyLineIsAValueOrAComplaint() {
		return Seeds.of("\uFEFFexport SPOTIFY_CLIENT_ID=abc # the app\r\nSPOTIFY_CLIENT_SECRET = \"a \\\" b\" # x\r\n",
				"EARSHOT_PUBLIC_URL='https://x.example'\nEARSHOT_KEY=zz\nEARSHOT_TRUSTED_PROXIES=10.0.0.0/33,::1\n",
				"EARSHOT_PUBLIC_URL=https://kim:secret@x\nSERVER_PORT=99999\nEARSHOT_DATA_DIR=~\nA\n=\n\"",
				"EARSHOT_KEY=${earshot.storage.key}\nSERVER_PORT=${x:${y}}", "A=\"a\\\uFFFD b\"",
				"EARSHOT_SPOTIFY_API_URL='//p.empE'",
				"EARSHOT_WEBHOOK_HOSTS=a,b:1\nEARSHOT_BACKUP_INTERVAL=1h\nEARSHOT_STREAMS_PER_ADDRESS=-1\nX='a\nb'");
	}

}
