package dev.earshot.player.control;

import java.util.Set;

import dev.earshot.MessageFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link InvalidParameter}.
 */
class InvalidParameterTests {

	private final Set<String> messages = MessageFiles.ofEarshot().keys();

	@ParameterizedTest
	@EnumSource
	void hasWordsForEachBadInput(InvalidParameter input) {
		assertThat(this.messages).contains("refusal." + input.code());
		assertThat(this.messages).contains("refusal." + input.code() + "." + RefusalResponses.NEXT);
	}

}
