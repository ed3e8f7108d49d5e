package dev.earshot.browser;

import com.microsoft.playwright.Page;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.StandInApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class KeyboardBrowserTests {

	private static final int LONGEST_WAY = 40;

	private static final String NAME = """
			() => {
				const here = document.activeElement;
				return (here.labels?.[0]?.textContent ?? here.getAttribute('aria-label') ?? here.textContent).trim();
			}""";

	private static final String HAS_OUTLINE = "getComputedStyle(document.activeElement).outlineStyle !== 'none'";

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void aloneLeadsFromTheSetupToTheMusicAndOut() {
		Tab tab = browsing.tab().open("/setup");
		write(tab, Texts.of("setup.clientId"), StandInApp.CLIENT_ID);
		write(tab, Texts.of("setup.clientSecret"), StandInApp.FIRST_SECRET);
		tab.page().keyboard().press("Enter");
		enter(tab.reads("Registered"), Texts.of("setup.toLogin"));
		enter(tab.isAt("/login"), Texts.of("login.button"));
		enter(tab.reads("Spotify stand-in"), "Approve");
		enter(tab.reads("Harbor Lights, Low Tide"), Texts.of("layout.signOut"));
		tab.isAt("/login").sees(Texts.of("login.signedOut"));
	}

	@Test
	void skipsToTheContent() {
		Tab tab = browsing.tab().open("/setup");
		tab.page().keyboard().press("Tab");
		tab.page().waitForFunction("document.activeElement.getBoundingClientRect().top >= 0");
		tab.page().keyboard().press("Enter");
		tab.page().waitForFunction("document.activeElement.id === 'main'");
	}

	@Test
	void staysWhereItIsWhenTheMusicChanges() {
		new Stage(earshot.spotify(), earshot.apaleo(), earshot.program(), browsing.tab()).registered();
		Tab tab = browsing.owner().open("/").reads("Harbor Lights, Low Tide");
		go(tab, "Harbor Lights, Low Tide");
		earshot.spotify().listener().skip();
		TestPolls.pollNow(earshot.program());
		tab.reads("Tin Roof Radio");
		assertThat(tab.asks(NAME)).isEqualTo("Tin Roof Radio");
	}

	private static void write(Tab tab, String label, String text) {
		go(tab, label);
		tab.page().keyboard().type(text);
	}

	private static void enter(Tab tab, String name) {
		go(tab, name);
		tab.page().keyboard().press("Enter");
	}

	private static void go(Tab tab, String name) {
		Page page = tab.page();
		for (int steps = 0; steps < LONGEST_WAY && !name.equals(page.evaluate(NAME)); steps++) {
			page.keyboard().press("Tab");
			assertThat(page.evaluate(HAS_OUTLINE)).as("visible focus on " + page.evaluate(NAME)).isEqualTo(true);
		}
		assertThat(page.evaluate(NAME)).isEqualTo(name);
	}

}
