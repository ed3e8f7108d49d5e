package dev.earshot.imports.exportfile.value;

import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.StartReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link ReasonText}.
 */
class ReasonTextTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			trackdone,FOLLOWED
			clickrow,CHOSEN
			fwdbtn,CHOSEN
			playbtn,CHOSEN
			appload,UNKNOWN
			'',UNKNOWN
			new-word,UNKNOWN
			-,UNKNOWN
			""")
	void saysHowAPlayBegan(String text, StartReason reason) {
		assertThat(ReasonText.start(text)).isEqualTo(reason);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			trackdone,COMPLETED
			fwdbtn,SKIPPED
			backbtn,SKIPPED
			endplay,REPLACED
			clickrow,REPLACED
			unexpected-exit-while-paused,PAUSED
			logout,STOPPED
			remote,UNKNOWN
			'',UNKNOWN
			-,UNKNOWN
			""")
	void saysHowAPlayEnded(String text, EndReason reason) {
		assertThat(ReasonText.end(text)).isEqualTo(reason);
	}

}
