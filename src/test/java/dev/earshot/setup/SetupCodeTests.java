package dev.earshot.setup;

import java.net.URI;
import java.util.Optional;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.CredentialsOrigin;
import dev.earshot.oauth.Registration;
import dev.earshot.web.PublicUrl;
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
		assertThat(this.code.redeem(printed(log))).isTrue();
	}

	@Test
	void overlooksCaseAndDashes(CapturedOutput log) {
		assertThat(this.code.redeem(" " + printed(log).toLowerCase().replace("-", " "))).isTrue();
	}

	@Test
	void worksOnce(CapturedOutput log) {
		String printed = printed(log);
		this.code.redeem(printed);
		assertThat(this.code.redeem(printed)).isFalse();
	}

	@Test
	void isFollowedByAnother(CapturedOutput log) {
		this.code.redeem(printed(log));
		assertThat(this.code.redeem("WRONG")).isFalse();
		assertThat(this.code.redeem(printed(log))).isTrue();
	}

	@Test
	void isNotPrintedWhereTheRegistrationIsGivenFromOutside(CapturedOutput log) {
		ClientCredentials credentials = new ClientCredentials("1".repeat(32), "a".repeat(32));
		given(this.setup.registration())
			.willReturn(Optional.of(new Registration(credentials, CredentialsOrigin.ENVIRONMENT, null)));
		int before = log.getAll().length();
		this.code.announce();
		assertThat(log.getAll().substring(before)).doesNotContain("Setup code");
	}

	private static String printed(CapturedOutput log) {
		return log.getAll().replaceAll("(?s).*Setup code: ([0-9A-Z-]+).*", "$1");
	}

}
