package dev.earshot.account.login;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.account.people.AccountProperties;
import dev.earshot.account.people.AccountProperties.SignUpPolicy;
import dev.earshot.standin.MutableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LoginAttemptsTests {

	private static final int MOST = 3;

	private final MutableClock clock = new MutableClock(Instant.parse("2026-11-28T12:00:00Z"));

	private final LoginAttempts attempts = new LoginAttempts(
			new AccountProperties(SignUpPolicy.INVITE, Duration.ofDays(30), MOST), this.clock);

	@Test
	void areLimitedForEachAddress() {
		attempt(MOST);
		assertThat(this.attempts.tooMany("here")).contains(LoginAttempts.WINDOW);
		assertThat(this.attempts.tooMany("there")).isEmpty();
		this.clock.advance(LoginAttempts.WINDOW);
		attempt(MOST);
	}

	@Test
	void areLimitedForADay() {
		for (int window = 0; window < 4; window++) {
			attempt(MOST);
			this.clock.advance(LoginAttempts.WINDOW);
		}
		assertThat(this.attempts.tooMany("here")).contains(Duration.ofHours(24).minusMinutes(40));
	}

	@Test
	void areLimitedToOneForEachLogin() {
		assertThat(this.attempts.isRepeated("state")).isFalse();
		assertThat(this.attempts.isRepeated("state")).isTrue();
		assertThat(this.attempts.isRepeated("another")).isFalse();
	}

	@Test
	void areLoggedOnce(CapturedOutput log) {
		attempt(MOST);
		for (int attempt = 0; attempt < 100; attempt++) {
			this.attempts.tooMany("here");
		}
		assertThat(log.getAll().lines().filter((line) -> line.contains("Too many logins"))).hasSize(1);
	}

	private void attempt(int times) {
		for (int attempt = 0; attempt < times; attempt++) {
			assertThat(this.attempts.tooMany("here")).isEmpty();
		}
	}

}
