package dev.earshot.recap.picture;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Seeds;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CleanTextFuzzTests {

	@MethodSource
	@FuzzTest
	void anyNameIsOneVisibleLine(byte[] input) {
		String name = new String(input, StandardCharsets.UTF_8);
		String clean = CleanText.of(name);
		assertThat(clean).hasSizeLessThanOrEqualTo(name.length())
			.doesNotContainPattern("[\\p{Cc}\\p{Cs}\u202a-\u202e]");
		assertThat(clean).isEqualTo(clean.strip()).doesNotContainPattern("\\p{Mn}{3}");
		assertThat(CleanText.of(clean)).isEqualTo(clean);
		assertThat(String.join("", Graphemes.of(clean))).isEqualTo(clean);
	}

	static Stream<byte[]> anyNameIsOneVisibleLine() {
		return Seeds.of("Ferry at Six", "a \u200b b", " \u202eabc\u200b\t\n", "e\u0301\u0301\u0301\u0301",
				"👩‍👩‍👧 🇨🇭", "\u00a0\u3000\uFEFF");
	}

}
