package dev.earshot.browser;

import dev.earshot.Installation;
import dev.earshot.playback.watch.Impatience;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class TroubleBrowserTests {

	private static final String TITLE = "Harbor Lights, Low Tide";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void tooManyCallsEndByThemselvesAtATimeThatIsSaid() {
		Tab tab = browsing.owner().open("/").reads(TITLE);
		earshot.spotify().refuse("/me/player", "error-429-rate-limit", 1);
		Impatience.lookNow(earshot.program());
		tab.sees("Spotify has been asked too often in a short time.").sees("Earshot asks again").reads(TITLE);
		tab.doesNotSee("asked too often").reads(TITLE);
	}

	@Test
	void spotifyOutOfReachLeavesTheLastStateAndItsTime() {
		Tab tab = browsing.owner().open("/").reads(TITLE);
		earshot.spotify().unreachable();
		Impatience.lookNow(earshot.program());
		tab.sees("Spotify does not answer.").sees("What you see is from").reads(TITLE);
		earshot.spotify().recover();
		Impatience.lookNow(earshot.program());
		tab.doesNotSee("Spotify does not answer.").reads(TITLE);
	}

	@Test
	void aRestartOfEarshotNeedsNeitherReloadNorLogin() {
		browsing.tolerate("ERR_");
		Tab tab = browsing.owner().open("/").reads(TITLE);
		tab.asks("window.__mark = 'the same page'");
		earshot.stop();
		tab.sees("Connection to Earshot lost since").reads(TITLE);
		earshot.spotify().listener().skip();
		earshot.startAgain();
		tab.isOnlineAgain().reads("Tin Roof Radio").doesNotSee("Connection to Earshot lost since");
		assertThat(tab.asks("window.__mark")).isEqualTo("the same page");
	}

	@Test
	void whoLogsOutInOneTabLeavesTheOthersToo() {
		Tab tab = leaving();
		tab.beside().open("/profile").page().locator(".leave-choice button").click();
		tab.isAt("/login");
	}

	@Test
	void whoIsDisconnectedElsewhereIsSentToTheLogin() {
		Tab tab = leaving();
		tab.beside().open("/profile").unfold("Disconnect from Spotify").press("Disconnect now");
		tab.isAt("/login");
	}

	// A page whose stream is not open yet learns by the refusal that nobody is logged in.
	private static Tab leaving() {
		browsing.tolerate("401");
		return browsing.owner().open("/").reads(TITLE);
	}

}
