package dev.earshot.account;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.ManualTime;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecentLoginTests {

	private static final String PAGE = "/profile";

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T12:00:00Z"));

	private final RecentLogin login = new RecentLogin(this.time);

	private final MockHttpSession session = new MockHttpSession();

	@Test
	void isRecentForAQuarterOfAnHour() {
		this.login.remember(this.session);
		this.time.pass(RecentLogin.LIMIT);
		assertThatCode(() -> this.login.require(this.session, PAGE)).doesNotThrowAnyException();
		this.time.pass(Duration.ofMillis(1));
		assertTooOld();
	}

	@Test
	void isRecentAgainAfterAnother() {
		this.login.remember(this.session);
		this.time.pass(Duration.ofDays(1));
		this.login.remember(this.session);
		assertThatCode(() -> this.login.require(this.session, PAGE)).doesNotThrowAnyException();
	}

	@Test
	void isMissingInASessionOfAnEarlierVersion() {
		assertTooOld();
	}

	private void assertTooOld() {
		assertThatExceptionOfType(LoginTooOld.class).isThrownBy(() -> this.login.require(this.session, PAGE))
			.returns(PAGE, LoginTooOld::page);
	}

}
