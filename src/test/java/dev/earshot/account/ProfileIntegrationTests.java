package dev.earshot.account;

import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
	void showsWhatIsStoredWhenSpotifyDoesNotAnswer() {
		Visitor owner = earshot.owner();
		earshot.spotify().unreachable();
		assertThat(owner.open("/profile").body()).contains("Lantern Fox", "data-refusal=\"unreachable\"");
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
