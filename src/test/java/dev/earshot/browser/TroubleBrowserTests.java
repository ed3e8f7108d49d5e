package dev.earshot.browser;

import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.playback.polling.TestPolls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class TroubleBrowserTests {

	private static final String TITLE = "Harbor Lights, Low Tide";

	private static final String LOST = Texts.of("playback.lost");

	// Streams that do what the test says, and nothing by themselves.
	private static final String PUPPETS = """
			window.streams = [];
			window.EventSource = class extends EventTarget {
				static CLOSED = 2;
				readyState = 0;
				constructor() {
					super();
					streams.push(this);
				}
				open() {
					this.readyState = 1;
					this.onopen();
				}
				beat() {
					this.dispatchEvent(new MessageEvent('beat'));
				}
				close() {
					this.readyState = 2;
				}
			};""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void tooManyCallsEndByThemselvesAtATimeThatIsSaid() {
		Tab tab = browsing.owner().open("/").reads(TITLE);
		earshot.spotify().refuse("/me/player", "error-429-rate-limit", 1);
		TestPolls.pollNow(earshot.program());
		tab.sees(Texts.of("refusal.too-many-calls")).sees(Texts.of("refusal.until")).reads(TITLE);
		tab.doesNotSee("too many requests").reads(TITLE);
	}

	@Test
	void spotifyOutOfReachLeavesTheLastStateAndItsTime() {
		Tab tab = browsing.owner().open("/").reads(TITLE);
		earshot.spotify().unreachable();
		TestPolls.pollNow(earshot.program());
		tab.sees(Texts.of("refusal.unreachable")).sees(Texts.of("playback.since")).reads(TITLE);
		earshot.spotify().recover();
		TestPolls.pollNow(earshot.program());
		tab.doesNotSee(Texts.of("refusal.unreachable")).reads(TITLE);
	}

	@Test
	void aRestartOfEarshotNeedsNeitherReloadNorLogin() {
		browsing.tolerate("ERR_");
		Tab tab = browsing.owner().open("/").reads(TITLE);
		tab.asks("window.__mark = 'the same page'");
		earshot.stop();
		tab.sees(LOST).reads(TITLE);
		earshot.spotify().listener().skip();
		earshot.startAgain();
		tab.isOnlineAgain().reads("Tin Roof Radio").doesNotSee(LOST);
		assertThat(tab.asks("window.__mark")).isEqualTo("the same page");
	}

	@Test
	void aNetworkThatIsGoneIsNoticedThoughNobodySaysSo() {
		Tab tab = browsing.owner().holdsTime();
		tab.page().addInitScript(PUPPETS);
		tab.open("/").reads(TITLE).stopsTime().asks("streams.at(-1).open()");
		tab.page().clock().runFor(40_000);
		tab.asks("streams.at(-1).beat()");
		tab.page().clock().runFor(40_000);
		tab.doesNotSee(LOST);
		tab.page().clock().runFor(5000);
		tab.sees(LOST).page().clock().runFor(1000);
		tab.asks("streams.at(-1).open()");
		tab.doesNotSee(LOST);
	}

	@Test
	void whoLogsOutInOneTabLeavesTheOthersToo() {
		Tab tab = leaving();
		tab.beside().open("/profile").page().locator(".leave-row button").click();
		tab.isAt("/login");
	}

	@Test
	void whoIsDisconnectedElsewhereIsSentToTheLogin() {
		Tab tab = leaving();
		tab.beside().open("/profile").unfold(Texts.of("profile.disconnect")).press(Texts.of("profile.disconnect.now"));
		tab.isAt("/login");
	}

	// A page whose stream is not open yet learns by the refusal that nobody is logged in.
	private static Tab leaving() {
		browsing.tolerate("401");
		return browsing.owner().open("/").reads(TITLE);
	}

}
