package dev.earshot.playback.control;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link TurnedAway}.
 */
class TurnedAwayTests {

	private final ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ENGLISH);

	@Test
	void takesTheNearestForAStatusWithoutWords() {
		assertThat(TurnedAway.with(HttpStatus.CONTENT_TOO_LARGE)).isEqualTo(TurnedAway.TOO_LARGE);
		assertThat(TurnedAway.with(HttpStatus.NOT_ACCEPTABLE)).isEqualTo(TurnedAway.UNREADABLE);
		assertThat(TurnedAway.with(HttpStatus.SERVICE_UNAVAILABLE)).isEqualTo(TurnedAway.FAULT);
	}

	@ParameterizedTest
	@EnumSource
	void hasWordsForEach(TurnedAway away) {
		assertThat(this.messages.containsKey("refusal." + away.code())).isTrue();
		assertThat(this.messages.containsKey("refusal." + away.code() + "." + Answers.advice(away))).isTrue();
	}

	@ParameterizedTest
	@EnumSource
	void hasWordsForEachBadInput(BadInput input) {
		assertThat(this.messages.containsKey("refusal." + input.code())).isTrue();
		assertThat(this.messages.containsKey("refusal." + input.code() + "." + Answers.advice(input))).isTrue();
	}

}
