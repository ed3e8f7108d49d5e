package dev.earshot.statistics.page;

import java.time.InstantSource;
import java.util.Locale;

import dev.earshot.MessageFiles;
import dev.earshot.history.log.TestLog;
import dev.earshot.web.ProblemDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class StatisticsRefusedAdviceTests {

	@ParameterizedTest
	@CsvSource({ "PERIOD_BACKWARDS,400", "NO_LOG,404", "NOT_IN_LOG,404" })
	void tellsProgramsWhyThereAreNone(StatisticsRefusal refusal, int status) {
		StatisticsRefusedAdvice advice = new StatisticsRefusedAdvice(
				new ProblemDetails(MessageFiles.ofEarshot().source(), InstantSource.fixed(TestLog.NOON)));
		assertThat(advice.explain(new StatisticsRefused(refusal), Locale.ENGLISH).getStatusCode().value())
			.isEqualTo(status);
	}

}
