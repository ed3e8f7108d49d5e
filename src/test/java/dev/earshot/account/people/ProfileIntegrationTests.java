package dev.earshot.account.people;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.LongStream;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.oauth.Consent;
import dev.earshot.oauth.OAuthMemory;
import dev.earshot.oauth.StoredTokens;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileIntegrationTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@Test
	void showsWhoIAmAndWhatIAllowed() {
		assertThat(earshot.owner().open("/profile").body()).contains("Lantern Fox", "lanternfox",
				"https://open.spotify.com/user/lanternfox", "See your private playlists");
	}

	@Test
	void saysWhenANewLoginIsDue() {
		Visitor owner = earshot.owner();
		Consent consent = earshot.bean(StoredTokens.class)
			.consent(earshot.bean(Accounts.class).all().getFirst().id())
			.orElseThrow();
		assertThat(owner.open("/profile").body()).contains(consent.loginDue().toString());
	}

	@Test
	void remindsOnEveryPageWhenTheLoginEndsSoon() {
		Visitor owner = earshot.owner();
		assertThat(owner.open("/").body()).doesNotContain("Your Spotify login ends");
		String words = "Your Spotify login ends in %d days.".formatted(letLoginEndSoon());
		assertThat(owner.open("/").body()).contains(words);
		assertThat(owner.open("/admin").body()).contains(words);
	}

	@Test
	void startsSixNewMonthsWithAnotherLogin() {
		Visitor owner = earshot.owner();
		authorizedAt(Instant.now().minus(Duration.ofDays(200)));
		assertThat(owner.open("/").body()).contains("Your Spotify login ends today.");
		assertThat(owner.logIn(earshot.spotify(), Person.LANTERN_FOX).body()).doesNotContain("Your Spotify login ends");
	}

	// No day of authorization is six months before some days at the end of a month.
	private static long letLoginEndSoon() {
		OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).plusHours(1);
		long days = LongStream.rangeClosed(3, 7)
			.filter((left) -> isPossible(now.plusDays(left)))
			.findFirst()
			.orElseThrow();
		authorizedAt(now.plusDays(days).minusMonths(6).toInstant());
		return days;
	}

	private static boolean isPossible(OffsetDateTime due) {
		return due.minusMonths(6).plusMonths(6).isEqual(due);
	}

	private static void authorizedAt(Instant authorized) {
		earshot.bean(JdbcClient.class)
			.sql("update oauth_token set authorized_at = :authorized")
			.param("authorized", authorized.toEpochMilli())
			.update();
		OAuthMemory.forget(earshot.program());
	}

	@Test
	void showsWhatIsStoredWhenSpotifyDoesNotAnswer() {
		Visitor owner = earshot.owner();
		earshot.spotify().unreachable();
		assertThat(owner.open("/profile").body()).contains("Lantern Fox", "data-refusal=\"unreachable\"");
	}

	@Test
	void doesNotAskSpotifyAtEveryLook() {
		Visitor owner = earshot.owner();
		int before = earshot.spotify().calls("/me");
		owner.open("/profile");
		owner.open("/profile");
		assertThat(earshot.spotify().calls("/me")).isEqualTo(before + 1);
	}

	@Test
	void asksForConsentAgainWhenAPermissionIsMissingAndDoesNotLoop() {
		Visitor owner = earshot.owner();
		int before = earshot.spotify().calls("/api/token");
		earshot.spotify().refuse("/me", "error-401-permissions-missing", 1);
		assertThat(owner.open("/profile").body()).contains("data-refusal=\"permissions-missing\"");
		assertThat(earshot.spotify().calls("/api/token")).isEqualTo(before);
	}

	@Test
	void disconnectsAndDeletesTheTokens() {
		Visitor owner = earshot.owner();
		Visitor otherBrowser = earshot.owner();
		owner.open("/profile");
		assertThat(owner.submit("/profile/disconnect").path()).isEqualTo("/profile/disconnected");
		Account account = earshot.bean(Accounts.class).all().getFirst();
		assertThat(earshot.bean(StoredTokens.class).consent(account.id())).isEmpty();
		assertThat(account.displayName()).isNull();
		assertThat(otherBrowser.open("/").path()).isEqualTo("/login");
	}

	@Test
	void letsTheOwnerComeBackAsOwner() {
		Visitor owner = earshot.owner();
		owner.open("/profile");
		owner.submit("/profile/disconnect");
		assertThat(earshot.visitor().logIn(earshot.spotify(), Person.SECOND_PERSON).path())
			.isEqualTo("/login/not-admitted");
		assertThat(earshot.owner().get("/admin").status()).isEqualTo(200);
	}

}
