package dev.earshot.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.standin.StandInApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("browser")
class WithoutScriptsBrowserTests {

	// The first page waits for them a moment only.
	private static final String[] ANSWERS = { "Harbor Lights, Low Tide", Texts.of("recent.heading") };

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void leadsFromTheSetupToTheMusicAndOut() {
		Tab tab = browsing.tab(new NewContextOptions().setJavaScriptEnabled(false)).open("/");
		tab.fill(Texts.of("setup.clientId"), StandInApp.CLIENT_ID)
			.fill(Texts.of("setup.clientSecret"), StandInApp.FIRST_SECRET);
		tab.press(Texts.of("setup.submit"))
			.press(Texts.of("setup.toLogin"))
			.press(Texts.of("login.button"))
			.press("Approve")
			.isAt("/");
		await().pollInSameThread().untilAsserted(() -> assertThat(tab.open("/").page().content()).contains(ANSWERS));
		tab.reads("Harbor Lights, Low Tide").sees("Playing").sees(Texts.of("recent.heading"));
		tab.open("/profile").sees(Texts.of("profile.due"));
		tab.press(Texts.of("layout.signOut")).isAt("/login").sees(Texts.of("login.signedOut"));
	}

	@Test
	void offersNoButtonThatDoesNothing() {
		Tab tab = browsing.tab(new NewContextOptions().setJavaScriptEnabled(false)).open("/setup");
		assertThat(tab.find("button[data-copy]").isVisible()).isFalse();
	}

}
