package dev.earshot.recap;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;

import dev.earshot.MessageFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecapTextsTests {

	private final RecapTexts texts = new RecapTexts(MessageFiles.ofEarshot().source(), Locale.ENGLISH);

	@ParameterizedTest
	@CsvSource({ "PT0S,0 min", "PT59M,59 min", "PT1H,1 h 0 min", "PT24H,1 day", "PT25H,1 day and 1 hour",
			"PT50H,2 days and 2 hours" })
	void sayTimesInsideOfSentences(Duration time, String said) {
		assertThat(this.texts.time(time)).isEqualTo(said);
	}

	@Test
	void sayMomentsByTheClockOfTheLog() {
		assertThat(this.texts.moment(ZonedDateTime.parse("2025-05-01T13:06:00+02:00[Europe/Berlin]")))
			.isEqualTo("1 May 2025, 13:06");
	}

	@Test
	void writePercentAsTheLanguageDoes() {
		assertThat(this.texts.percent(338)).isEqualTo("338%");
		assertThat(new RecapTexts(MessageFiles.ofEarshot().source(), Locale.GERMANY).percent(17))
			.isEqualTo("17\u00a0%");
	}

}
