package dev.earshot.configuration;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DotEnvTests {

	private static final String URL = "https://earshot.example.com";

	@ParameterizedTest
	@ValueSource(strings = { "KEY=" + URL, "KEY=" + URL + "\r\n", "  KEY = " + URL + "  ", "export KEY=" + URL,
			"KEY=" + URL + " # the server", "KEY=\"" + URL + "\"", "KEY='" + URL + "' # the server", "\uFEFFKEY=" + URL,
			"KEY=\" " + URL + "\n\"", "KEY=\u00A0" + URL })
	void readsAValueHoweverItIsWritten(String line) {
		assertThat(read(line)).isEqualTo(Map.of("KEY", URL));
	}

	static Stream<Arguments> exactValues() {
		return Stream.of(Arguments.of("K=a#b", "a#b"), Arguments.of("K=#b", "#b"), Arguments.of("K=a=b", "a=b"),
				Arguments.of("K=it's", "it's"), Arguments.of("K=\"'a'\"", "'a'"),
				Arguments.of("K='a\"b # c'", "a\"b # c"), Arguments.of("K=\"a\\\"b\\\\c\"", "a\"b\\c"),
				Arguments.of("K=\"C:\\new\"", "C:\\new"), Arguments.of("K=C:\\new", "C:\\new"),
				Arguments.of("K=\"a\nb\"", "a\nb"), Arguments.of("K=a${b}c", "a${b}c"), Arguments.of("K=", ""),
				Arguments.of("K= # empty", ""));
	}

	@ParameterizedTest
	@MethodSource("exactValues")
	void keepsWhatBelongsToTheValue(String line, String value) {
		assertThat(read(line)).isEqualTo(Map.of("K", value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\n\r\n", "# K=1", "   # K=1", "K", "export K" })
	void findsNothingInBlanksAndCommentsAndNamesAlone(String text) {
		DotEnv content = DotEnv.read(text.getBytes(StandardCharsets.UTF_8));
		assertThat(content).isEqualTo(DotEnv.EMPTY);
	}

	@Test
	void namesTheLinesThatAreNoAssignmentAndReadsTheOthers() {
		DotEnv content = DotEnv.read("A=1\nB 2\nC=\"3\nD=\"4\"5\n2E=5\nF=6".getBytes(StandardCharsets.UTF_8));
		assertThat(content).isEqualTo(new DotEnv(Map.of("A", "1", "F", "6"), List.of(2, 3, 4, 5)));
	}

	@Test
	void countsTheLinesOfAValueThatSpansSeveral() {
		assertThat(DotEnv.read("A='1\n2\n3'\noops oops".getBytes(StandardCharsets.UTF_8)).unreadableLines())
			.containsExactly(4);
	}

	@Test
	void takesTheLastOfSeveralValues() {
		assertThat(read("A=1\nA=2")).isEqualTo(Map.of("A", "2"));
	}

	@ParameterizedTest
	@MethodSource("encodings")
	void readsWhatWindowsWrites(Charset charset) {
		assertThat(DotEnv.read("\uFEFFA=ü\n".getBytes(charset)).values()).isEqualTo(Map.of("A", "ü"));
	}

	static Stream<Charset> encodings() {
		return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
	}

	@Test
	void allowsOtherEncodingsInCommentsOnly() {
		DotEnv content = DotEnv.read("A=1 # für\nB=für\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThat(content).isEqualTo(new DotEnv(Map.of("A", "1"), List.of(2)));
	}

	private static Map<String, String> read(String text) {
		DotEnv content = DotEnv.read(text.getBytes(StandardCharsets.UTF_8));
		assertThat(content.unreadableLines()).isEmpty();
		return content.values();
	}

}
