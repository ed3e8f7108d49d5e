package dev.earshot.browser;

import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.standin.OAuth2StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class ProvidersBrowserTests {

	private static final String NAME = "Harbour Club";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private final OAuth2StandIn provider = OAuth2StandIn.start();

	@BeforeEach
	void expectTheProvider() {
		browsing.tolerate("Third host: " + this.provider.address("/authorize"));
	}

	@AfterEach
	void close() {
		this.provider.close();
	}

	@Test
	void areTriedLinkedAndLoggedInWith() {
		Tab tab = enter(form(), OAuth2StandIn.SECRET).sees(Texts.of("notice.provider-entered"));
		tab.press(Texts.of("oauth2.trial.begin")).sees(Texts.of("oauth2.trial.succeeded"));
		assertThat(tab.find("[data-step]").count()).isEqualTo(4);
		tab.open("/profile").press(Texts.of("identities.link", NAME)).isAt("/profile").sees("lantern-fox");
		tab.press(Texts.of("layout.signOut")).press(Texts.of("login.with", NAME)).isAt("/");
		tab.open("/admin/providers").reads(Texts.of("providers.title"));
	}

	@Test
	void areTriedUpToTheStepThatFails() {
		this.provider.answer("/me", 200, "application/json", "{\"login\":\"lantern-fox\"}");
		Tab tab = enter(form(), OAuth2StandIn.SECRET).press(Texts.of("oauth2.trial.begin"));
		tab.sees(Texts.of("oauth2.trial.user-info.done")).sees(Texts.of("refusal.provider-no-id"));
		tab.doesNotSee(Texts.of("oauth2.trial.succeeded"));
	}

	@Test
	void areRemovedOnlyAfterASecondThought() {
		Tab tab = enter(form(), OAuth2StandIn.SECRET).unfold(Texts.of("oidc.remove"));
		tab.sees(Texts.of("oauth2.remove.what")).press(Texts.of("oidc.remove.now")).isAt("/admin/providers");
		tab.sees(Texts.of("notice.provider-removed")).doesNotSee(NAME);
	}

	@Test
	void areRefusedBesideTheFieldWithoutLosingTheOthers() {
		Tab tab = form().fill(Texts.of("oauth2.scopes"), "openid");
		enter(tab, " ").sees(Texts.of("oauth2.scopes.invalid")).sees(Texts.of("oauth2.clientSecret.invalid"));
		assertThat(tab.find("#scopes").getAttribute("aria-invalid")).isEqualTo("true");
		assertThat(tab.find("#token").inputValue()).isEqualTo(this.provider.address("/token"));
		assertThat(tab.find("#namePath").inputValue()).isEqualTo("/login");
	}

	@Test
	void areRefusedIfTheyDoNotKnowTheClient() {
		Tab tab = enter(form(), "not-the-secret").sees(Texts.of("refusal.provider-client"));
		assertThat(tab.find("#clientId").inputValue()).isEqualTo(OAuth2StandIn.CLIENT_ID);
		assertThat(tab.find("#clientSecret").inputValue()).isEmpty();
	}

	@Test
	void sayWhatIsEnteredAtSpotify() {
		Tab tab = browsing.owner().open("/admin/providers").press(Texts.of("providers.open.which", "Spotify"));
		assertThat(tab.find("#redirect-uri").inputValue())
			.isEqualTo(earshot.program().url() + "/login/oauth2/code/spotify");
		tab.fill(Texts.of("spotifyApp.name"), "Earshot at home").press(Texts.of("spotifyApp.save"));
		tab.sees(Texts.of("notice.app-described"));
		assertThat(tab.find("#name").inputValue()).isEqualTo("Earshot at home");
	}

	@Test
	void sayWhichRulesTheRedirectUriOfAMobileAppBreaks() {
		Tab tab = browsing.owner().open("/admin/providers/spotify");
		tab.fill(Texts.of("spotifyApp.mobile.uri"), "Music://").press(Texts.of("spotifyApp.mobile.check"));
		assertThat(tab.find("[data-broken]").count()).isEqualTo(3);
		tab.fill(Texts.of("spotifyApp.mobile.uri"), "lantern-fox-radio://callback");
		tab.press(Texts.of("spotifyApp.mobile.check")).sees(Texts.of("spotifyApp.mobile.fits"));
	}

	private static Tab form() {
		return browsing.owner().open("/admin/providers").press(Texts.of("providers.add.oauth2"));
	}

	private Tab enter(Tab tab, String secret) {
		tab.fill(Texts.of("oauth2.name"), NAME).fill(Texts.of("oauth2.namePath"), "/login");
		tab.fill(Texts.of("oauth2.authorize"), this.provider.address("/authorize"));
		tab.fill(Texts.of("oauth2.token"), this.provider.address("/token"));
		tab.fill(Texts.of("oauth2.userInfo"), this.provider.address("/me"));
		tab.fill(Texts.of("oauth2.clientId"), OAuth2StandIn.CLIENT_ID);
		return tab.fill(Texts.of("oauth2.clientSecret"), secret).press(Texts.of("oauth2.submit"));
	}

}
