package dev.earshot.web;

import java.util.Set;

import dev.earshot.MessageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link RequestRejection}.
 */
class RequestRejectionTests {

	private final Set<String> messages = MessageFiles.ofEarshot().keys();

	@Test
	void takesTheNearestForAStatusWithoutWords() {
		assertThat(RequestRejection.of(HttpStatus.CONTENT_TOO_LARGE)).isEqualTo(RequestRejection.TOO_LARGE);
		assertThat(RequestRejection.of(HttpStatus.NOT_ACCEPTABLE)).isEqualTo(RequestRejection.UNREADABLE);
		assertThat(RequestRejection.of(HttpStatus.SERVICE_UNAVAILABLE)).isEqualTo(RequestRejection.FAULT);
	}

	@ParameterizedTest
	@EnumSource
	void hasWordsForEach(RequestRejection rejection) {
		assertThat(this.messages).contains("refusal." + rejection.code());
		assertThat(this.messages).contains("refusal." + rejection.code() + ".next");
	}

}
