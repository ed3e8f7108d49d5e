package dev.earshot.setup;

import java.net.URI;
import java.util.Optional;

import dev.earshot.setup.SetupCode.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@ExtendWith(OutputCaptureExtension.class)
class SetupCodeTests {

	private final Setup setup = mock();

	private final SetupCode code = new SetupCode(this.setup, new PublicUrl(URI.create("http://127.0.0.1:8080")));

	@BeforeEach
	void announce() {
		given(this.setup.registration()).willReturn(Optional.empty());
		this.code.announce();
	}

	@Test
	void letsInWhoReadsTheLog(CapturedOutput log) {
		assertThat(this.code.redeem(printed(log))).isEqualTo(Verdict.RIGHT);
	}

	@Test
	void overlooksCaseAndDashes(CapturedOutput log) {
		assertThat(this.code.redeem(" " + printed(log).toLowerCase().replace("-", " "))).isEqualTo(Verdict.RIGHT);
	}

	@Test
	void worksOnce(CapturedOutput log) {
		String printed = printed(log);
		this.code.redeem(printed);
		assertThat(this.code.redeem(printed)).isEqualTo(Verdict.WRONG);
	}

	@Test
	void isReplacedAfterTooManyGuesses(CapturedOutput log) {
		String printed = printed(log);
		for (int guess = 0; guess < 9; guess++) {
			assertThat(this.code.redeem("WRONG")).isEqualTo(Verdict.WRONG);
		}
		assertThat(this.code.redeem("WRONG")).isEqualTo(Verdict.TOO_MANY);
		assertThat(this.code.redeem(printed)).isEqualTo(Verdict.WRONG);
		assertThat(this.code.redeem(printed(log))).isEqualTo(Verdict.RIGHT);
	}

	@Test
	void isNotPrintedOnceSetupIsDone(CapturedOutput log) {
		given(this.setup.isComplete()).willReturn(true);
		int before = log.getAll().length();
		this.code.announce();
		assertThat(log.getAll().substring(before)).doesNotContain("Setup code");
	}

	private static String printed(CapturedOutput log) {
		return log.getAll().replaceAll("(?s).*Setup code: ([0-9A-Z-]+).*", "$1");
	}

}
