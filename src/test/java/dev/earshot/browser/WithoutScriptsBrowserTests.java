package dev.earshot.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.earshot.Installation;
import dev.earshot.standin.StandInApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("browser")
class WithoutScriptsBrowserTests {

	// The first page waits for them a moment only.
	private static final String[] ANSWERS = { "Harbor Lights, Low Tide", "Recently played" };

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void leadsFromTheSetupToTheMusicAndOut() {
		Tab tab = browsing.tab(new NewContextOptions().setJavaScriptEnabled(false)).open("/");
		tab.fill("Client ID", StandInApp.CLIENT_ID).fill("Client secret", StandInApp.FIRST_SECRET);
		tab.press("Check and save").press("Go to login").press("Log in with Spotify").press("Approve").isAt("/");
		await().pollInSameThread().untilAsserted(() -> assertThat(tab.open("/").page().content()).contains(ANSWERS));
		tab.reads("Harbor Lights, Low Tide").sees("Playing").sees("Recently played");
		tab.open("/profile").sees("Log in again by");
		tab.press("Log out").isAt("/login").sees("You are logged out.");
	}

	@Test
	void offersNoButtonThatDoesNothing() {
		Tab tab = browsing.tab(new NewContextOptions().setJavaScriptEnabled(false)).open("/setup");
		assertThat(tab.find("button[data-copy]").isVisible()).isFalse();
	}

}
