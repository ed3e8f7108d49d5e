package dev.earshot.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.earshot.ManualTime;
import dev.earshot.account.AccountPrincipal;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.spotify.budget.EndpointFamily;
import dev.earshot.web.Notice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalNoticeTests {

	private static final AccountId OWNER = new AccountId("owner");

	private static final AccountId FOX = new AccountId("fox");

	private static final AccountId OWL = new AccountId("owl");

	private final ManualTime time = new ManualTime(Instant.parse("2026-11-29T12:00:00Z"));

	private final RefusalNotice notice = new RefusalNotice(this.time);

	@AfterEach
	void logOut() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void tellsEverybodyThatPremiumHasLapsedUntilSpotifyAnswersAgain() {
		answered(FOX, new OwnerNeedsPremium());
		assertThat(shownTo(OWNER, "ROLE_OWNER")).contains("refusal-notice.premium.owner");
		assertThat(shownTo(OWL, "ROLE_MEMBER")).contains("refusal-notice.premium");
		answered(OWL, null);
		assertThat(shownTo(OWNER, "ROLE_OWNER")).isEmpty();
	}

	@Test
	void tellsWhoIsNotInTheListAndTheOwner() {
		answered(FOX, new NotRegistered());
		assertThat(shownTo(FOX, "ROLE_MEMBER")).contains("refusal-notice.not-registered");
		assertThat(shownTo(OWNER, "ROLE_OWNER")).contains("refusal-notice.not-registered.others");
		assertThat(shownTo(OWL, "ROLE_MEMBER")).isEmpty();
		answered(OWNER, new NotRegistered());
		assertThat(shownTo(OWNER, "ROLE_OWNER")).contains("refusal-notice.not-registered.owner");
	}

	@Test
	void endsOnlyWithAnAnswerToThePersonThemselves() {
		answered(FOX, new NotRegistered());
		answered(OWL, null);
		answered(FOX, new Unreachable());
		assertThat(shownTo(FOX, "ROLE_MEMBER")).isPresent();
		answered(FOX, null);
		assertThat(shownTo(FOX, "ROLE_MEMBER")).isEmpty();
	}

	@Test
	void endsADayAfterTheLastRefusalSinceALoginMayHaveEnded() {
		answered(FOX, new NotRegistered());
		this.time.pass(Duration.ofHours(1));
		answered(FOX, new NotRegistered());
		this.time.pass(Duration.ofDays(1).minusMillis(1));
		assertThat(shownTo(OWNER, "ROLE_OWNER")).isPresent();
		this.time.pass(Duration.ofMillis(1));
		assertThat(shownTo(OWNER, "ROLE_OWNER")).isEmpty();
		assertThat(shownTo(FOX, "ROLE_MEMBER")).isEmpty();
	}

	@Test
	void saysNothingOfSomebodyWhoHasLeft() {
		answered(FOX, new NotRegistered());
		this.notice.forget(FOX);
		assertThat(shownTo(OWNER, "ROLE_OWNER")).isEmpty();
	}

	@Test
	void leavesItToTheDashboardWhatItSaysItself() {
		answered(FOX, new NotRegistered());
		assertThat(this.notice.notice(FOX, "/")).isEmpty();
	}

	private Optional<String> shownTo(AccountId account, String authority) {
		SecurityContextHolder.getContext()
			.setAuthentication(new TestingAuthenticationToken(new AccountPrincipal(account, authority), null));
		return this.notice.notice(account, "/share").map(Notice::message);
	}

	private void answered(AccountId account, @Nullable SpotifyRefusal refusal) {
		this.notice.on(new CallOutcome(EndpointFamily.PLAYER, account, true, refusal));
	}

}
