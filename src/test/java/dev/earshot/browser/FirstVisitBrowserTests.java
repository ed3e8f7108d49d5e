package dev.earshot.browser;

import java.util.List;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Listener;
import dev.earshot.standin.StandInApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class FirstVisitBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void leadsFromTheSetupToTheMusicAndOut() {
		Tab tab = browsing.tab().open("/").isAt("/setup");
		register(tab, "0".repeat(32));
		tab.sees(Texts.of("refusal.credentials-refused"));
		register(tab, StandInApp.FIRST_SECRET);
		tab.reads("Registered")
			.press(Texts.of("setup.toLogin"))
			.press(Texts.of("login.button"))
			.press("Approve")
			.isAt("/");
		watchTheMusic(tab, earshot.spotify().listener());
		tab.press(Texts.of("layout.signOut")).isAt("/login").sees(Texts.of("login.signedOut"));
		tab.open("/").isAt("/login");
	}

	private static void watchTheMusic(Tab tab, Listener listener) {
		tab.reads("Harbor Lights, Low Tide").sees("Playing");
		tab.asks("window.__mark = 'the same page'");
		listener.skip();
		TestPolls.pollNow(earshot.program());
		tab.reads("Tin Roof Radio");
		listener.pause();
		TestPolls.pollNow(earshot.program());
		tab.sees("Paused");
		listener.stop();
		TestPolls.pollNow(earshot.program());
		tab.reads(Texts.of("playback.nothing"));
		assertThat(tab.asks("window.__mark")).isEqualTo("the same page");
	}

	@Test
	void saysWhatIsWrongWithAClientIdBeforeItIsSent() {
		Tab tab = browsing.tab().open("/setup").fill(Texts.of("setup.clientId"), "mine");
		tab.fill(Texts.of("setup.clientSecret"), "");
		tab.sees("A client ID has 32 characters");
		tab.press(Texts.of("setup.submit")).sees("A client secret has 32 characters");
		assertThat(earshot.spotify().calls("/api/token")).isZero();
	}

	@Test
	void copiesTheRedirectUri() {
		Tab tab = browsing.tab(new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
		tab.holdsTime().open("/setup").stopsTime().press("Copy").sees("Copied");
		assertThat(tab.asks("navigator.clipboard.readText()"))
			.isEqualTo(earshot.program().url() + "/login/oauth2/code/spotify");
	}

	private static void register(Tab tab, String secret) {
		tab.fill(Texts.of("setup.clientId"), StandInApp.CLIENT_ID)
			.fill(Texts.of("setup.clientSecret"), secret)
			.press(Texts.of("setup.submit"));
	}

}
