package dev.earshot.history.page;

import java.util.stream.Stream;

import dev.earshot.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class FilterChoicesTests {

	private static final FilterChoices ALL = FilterChoices.all();

	@Test
	void endWithWhatIsAnythingElse() {
		assertThat(ALL.devices()).contains("phone").endsWith("other");
		assertThat(ALL.contexts()).contains("playlist").endsWith("other");
	}

	@ParameterizedTest
	@MethodSource
	void haveWords(String code) {
		assertThat(Texts.of(code)).isNotBlank();
	}

	static Stream<String> haveWords() {
		return Stream
			.of(ALL.kinds().stream().map("history.kind."::concat),
					ALL.devices().stream().map("history.device."::concat),
					ALL.contexts().stream().map("history.context."::concat),
					ALL.sources().stream().map("history.source."::concat))
			.flatMap((codes) -> codes);
	}

}
