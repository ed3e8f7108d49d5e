package dev.earshot.web;

import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link RequestRejection}.
 */
class RequestRejectionTests {

	private final ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ENGLISH);

	@Test
	void takesTheNearestForAStatusWithoutWords() {
		assertThat(RequestRejection.of(HttpStatus.CONTENT_TOO_LARGE)).isEqualTo(RequestRejection.TOO_LARGE);
		assertThat(RequestRejection.of(HttpStatus.NOT_ACCEPTABLE)).isEqualTo(RequestRejection.UNREADABLE);
		assertThat(RequestRejection.of(HttpStatus.SERVICE_UNAVAILABLE)).isEqualTo(RequestRejection.FAULT);
	}

	@ParameterizedTest
	@EnumSource
	void hasWordsForEach(RequestRejection rejection) {
		assertThat(this.messages.containsKey("refusal." + rejection.code())).isTrue();
		assertThat(this.messages.containsKey("refusal." + rejection.code() + ".next")).isTrue();
	}

}
