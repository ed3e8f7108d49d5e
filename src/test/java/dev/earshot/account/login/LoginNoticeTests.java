package dev.earshot.account.login;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.earshot.Texts;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.web.Notice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class LoginNoticeTests {

	private static final AccountId FOX = new AccountId("fox");

	private static final Instant DUE = Instant.parse("2026-12-18T10:00:00Z");

	@Test
	void beginsTwoWeeksBefore() {
		assertThat(notice(Duration.ofDays(15))).isEmpty();
		assertThat(notice(Duration.ofDays(15).minusMillis(1))).contains("in 14 days");
	}

	@Test
	void saysTomorrowAndToday() {
		assertThat(notice(Duration.ofDays(1))).contains("ends tomorrow");
		assertThat(notice(Duration.ofDays(1).minusMillis(1))).contains("ends today");
		assertThat(notice(Duration.ofMillis(1))).contains("ends today");
	}

	@Test
	void saysThatItHasEndedFromThatMoment() {
		assertThat(notice(Duration.ZERO)).contains("has ended");
		assertThat(notice(Duration.ofDays(-30))).contains("has ended");
	}

	@Test
	void isLeftToTheProfileThere() {
		assertThat(source(DUE).notice(FOX, "/profile")).isEmpty();
	}

	private static String notice(Duration before) {
		return source(DUE.minus(before)).notice(FOX, "/").map(LoginNoticeTests::text).orElse("");
	}

	private static String text(Notice notice) {
		return Texts.of(notice.message(), Objects.requireNonNull(notice.argument()));
	}

	private static LoginNotice source(Instant now) {
		StoredTokens tokens = mock();
		given(tokens.consent(FOX))
			.willReturn(Optional.of(new Consent(Set.of(), Instant.parse("2026-06-18T10:00:00Z"), Period.ofMonths(6))));
		return new LoginNotice(tokens, InstantSource.fixed(now));
	}

}
