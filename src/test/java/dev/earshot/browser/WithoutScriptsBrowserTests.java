package dev.earshot.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.earshot.Installation;
import dev.earshot.standin.StandInApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class WithoutScriptsBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void leadsFromTheSetupToTheMusicAndOut() {
		Tab tab = browsing.tab(new NewContextOptions().setJavaScriptEnabled(false)).open("/");
		tab.fill("Client ID", StandInApp.CLIENT_ID).fill("Client secret", StandInApp.FIRST_SECRET);
		tab.press("Check and save").press("Go to login").press("Log in with Spotify").press("Approve").isAt("/");
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
