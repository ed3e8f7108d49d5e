package dev.earshot.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.standin.HouseholdProvider;
import dev.earshot.standin.Person;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class LoginBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void saysInPlainWordsThatThePersonRefused() {
		atSpotify().press("Refuse").isAt("/login").sees(Texts.of("refusal.access-denied"));
	}

	@Test
	void saysWhatTheOwnerMustDoForSomebodyWhoIsNotOnTheList() {
		as(Person.STRANGER).isAt("/login").sees(Texts.of("refusal.not-registered"));
	}

	@Test
	void tellsSomebodyWhoIsNotInvitedTheirId() {
		earshot.owner();
		Tab tab = as(Person.SECOND_PERSON).isAt("/login/not-admitted").reads("Second Person, you are not invited yet");
		assertThat(tab.page().getByLabel(Texts.of("notAdmitted.id")).inputValue()).isEqualTo("secondperson");
	}

	@Test
	void startsAtTheAddressThatSpotifyKnows() {
		browsing.tab().open("http://localhost:" + earshot.program().port() + "/").isAt("/login");
	}

	@Test
	void isFinishedElsewhereByPastingTheAddressThatDoesNotLoad() {
		browsing.tolerate("ERR_BLOCKED_BY_CLIENT");
		Tab tab = browsing.tabElsewhere().open("/login").press(Texts.of("login.button"));
		String address = addressThatDoesNotLoad(tab);
		tab.open("/login").fill(Texts.of("login.elsewhere.address"), address).press(Texts.of("login.elsewhere.finish"));
		tab.isAt("/").reads("Harbor Lights, Low Tide");
	}

	@Test
	void takesNoOtherAddress() {
		Tab tab = browsing.tabElsewhere().open("/login").press(Texts.of("login.button"));
		tab.open("/login").fill(Texts.of("login.elsewhere.address"), "https://example.org/?code=1&state=2");
		tab.press(Texts.of("login.elsewhere.finish")).sees(Texts.of("refusal.finish-address"));
	}

	@Test
	void isPossibleWithAnotherProviderWhileSpotifyIsDown() {
		try (HouseholdProvider household = HouseholdProvider.start()) {
			browsing.tolerate("Third host: " + household.issuer() + "/");
			Tab tab = browsing.owner();
			enter(household, tab);
			tab.open("/profile").press(Texts.of("identities.link", "Household"));
			authenticate(tab).isAt("/profile").sees(HouseholdProvider.NAME);
			tab.press(Texts.of("layout.signOut")).press(Texts.of("login.providerLogout.now", "Household"));
			earshot.spotify().unreachable();
			tab.isAt("/login").press(Texts.of("login.with", "Household"));
			authenticate(tab).isAt("/").open("/share").reads(Texts.of("share.title"));
			tab.open("/profile").press(Texts.of("identities.unlink.which", "Household"));
			tab.sees(Texts.of("notice.identity-unlinked")).doesNotSee(HouseholdProvider.NAME);
		}
	}

	private static void enter(HouseholdProvider household, Tab tab) {
		tab.open("/admin/providers").press(Texts.of("providers.add.oidc"));
		Tab client = tab.beside().open(household.clientPage());
		client.fill("Redirect URI", tab.find("#redirect-uri").inputValue()).press("Register");
		tab.fill(Texts.of("oidc.name"), "Household")
			.fill(Texts.of("oidc.issuer"), household.issuer())
			.fill(Texts.of("oidc.clientId"), HouseholdProvider.CLIENT_ID)
			.fill(Texts.of("oidc.clientSecret"), HouseholdProvider.SECRET)
			.press(Texts.of("oidc.submit"))
			.sees(Texts.of("notice.provider-entered"));
	}

	private static Tab authenticate(Tab tab) {
		return tab.fill("Username", HouseholdProvider.PERSON)
			.fill("Password", HouseholdProvider.PASSWORD)
			.press("Sign in");
	}

	private static Tab atSpotify() {
		return browsing.tab().open("/login").press(Texts.of("login.button"));
	}

	private static Tab as(Person person) {
		Tab tab = atSpotify();
		tab.page().getByLabel(person.name()).check();
		return tab.press("Approve");
	}

	private static String addressThatDoesNotLoad(Tab tab) {
		block(tab.page(), earshot.program().url() + "/*");
		Request request = tab.page()
			.waitForRequest((asked) -> asked.url().startsWith(earshot.program().url()), () -> tab.press("Approve"));
		return request.url();
	}

	private static void block(Page page, String pattern) {
		CDPSession session = page.context().newCDPSession(page);
		JsonArray urls = new JsonArray();
		urls.add(pattern);
		JsonObject blocked = new JsonObject();
		blocked.add("urls", urls);
		session.send("Network.enable");
		session.send("Network.setBlockedURLs", blocked);
	}

}
