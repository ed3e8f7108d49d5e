package dev.earshot.player.control;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link InvalidParameter}.
 */
class InvalidParameterTests {

	private final ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ENGLISH);

	@ParameterizedTest
	@EnumSource
	void hasMessagesForEachInvalidParameter(InvalidParameter input) {
		assertThat(this.messages.containsKey("refusal." + input.code())).isTrue();
		assertThat(this.messages.containsKey("refusal." + input.code() + "." + RefusalResponses.NEXT)).isTrue();
	}

}
