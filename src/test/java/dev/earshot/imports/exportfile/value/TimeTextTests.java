package dev.earshot.imports.exportfile.value;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link TimeText}.
 */
class TimeTextTests {

	@ParameterizedTest
	@CsvSource({ "2023-04-10T18:05:09Z,2023-04-10T18:05:09Z", "2023-04-10 18:05,2023-04-10T18:05:00Z",
			"2023-04-10 18:05:09,2023-04-10T18:05:09Z", "2023-04-10T18:05:09.123Z,2023-04-10T18:05:09.123Z",
			"2023-04-10T23:35:09+05:30,2023-04-10T18:05:09Z", "2018-05-02T21:02:18.000+0000,2018-05-02T21:02:18Z" })
	void readsTimesInUtcIfTheySayNothingElse(String text, Instant time) {
		assertThat(TimeText.parse(text)).isEqualTo(time);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "now", "2023-04-31T18:05:09Z", "2023-04-10T24:05:09Z", "2023-04-1OT18:05:09Z",
			"2023-04-10 1x:05", "10.04.2023 18:05", "20230410T180509Z" })
	void readsNothingElse(String text) {
		assertThat(TimeText.parse(text)).isNull();
	}

}
