package dev.earshot.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.earshot.Installation;
import dev.earshot.playback.polling.ForcedPoll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Leaves tabs open in the background. A browser has six connections to a host for all of
 * them, of which a stream takes one for as long as it is open.
 */
@Tag("browser")
class TabsBrowserTests {

	private static final String TITLE = "Harbor Lights, Low Tide";

	private static final String CURTAIN = """
			let isHidden = false;
			Object.defineProperty(document, 'hidden', { get: () => isHidden });
			Object.defineProperty(document, 'visibilityState', { get: () => isHidden ? 'hidden' : 'visible' });
			window.hide = (hidden) => {
				isHidden = hidden;
				document.dispatchEvent(new Event('visibilitychange'));
			};
			window.streams = [];
			window.EventSource = class extends EventSource {
				constructor(address) {
					super(address);
					this.begun = performance.now();
					streams.push(this);
				}
			};""";

	private static final String OPEN = """
			streams.filter((stream) => stream.readyState !== EventSource.CLOSED).map((stream) => stream.url).join()""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void inTheBackgroundDoNotHoldUpTheOneInFront() {
		Tab front = browsing.tab();
		Page page = Controls.of(earshot, front);
		Stream.generate(front::beside).limit(6).forEach((tab) -> behind(tab).open("/").reads(TITLE));
		page.locator("#control-pause-button").click();
		await().until(() -> !earshot.spotify().listener().now().orElseThrow().playing());
	}

	@Test
	void openedInTheBackgroundListenOnceTheyAreSeen() {
		Tab tab = behind(browsing.owner()).open("/").reads(TITLE);
		assertThat(tab.asks(OPEN)).isEqualTo("");
		earshot.spotify().listener().skip();
		ForcedPoll.now(earshot.program());
		tab.asks("hide(false)");
		tab.reads("Tin Roof Radio");
	}

	@Test
	void outOfSightSayThatTheyAre() {
		Tab tab = hiddenFor("00:30");
		assertThat(tab.asks(OPEN)).asString().endsWith("/live?hidden=true");
	}

	@Test
	void outOfSightForAMinuteListenNoMore() {
		Tab tab = hiddenFor("00:30");
		tab.page().clock().fastForward("00:30");
		assertThat(tab.asks(OPEN)).isEqualTo("");
		tab.page().clock().fastForward("01:00:00");
		assertThat(tab.asks(OPEN)).isEqualTo("");
	}

	@Test
	void seenAgainShowWhatTheyMissed() {
		Tab tab = hiddenFor("10:00");
		earshot.spotify().listener().skip();
		ForcedPoll.now(earshot.program());
		FulfillOptions page = new FulfillOptions().setContentType("text/html")
			.setBody("<!DOCTYPE html><main><section class='recent'>Played meanwhile</section></main>");
		tab.page().route(earshot.program().url() + "/", (route) -> route.fulfill(page));
		tab.asks("hide(false)");
		assertThat(tab.asks(OPEN)).asString().endsWith("/live");
		tab.sees("Played meanwhile").reads("Tin Roof Radio");
	}

	@Test
	void whoseStreamsEndAtOnceAskLessAndLessOften() {
		Tab tab = browsing.owner();
		FulfillOptions nothing = new FulfillOptions().setContentType("text/event-stream").setBody("");
		tab.page().route("**/live", (route) -> route.fulfill(nothing));
		curtained(tab).open("/").page().waitForFunction("() => streams.length > 2");
		assertThat((Boolean) tab.asks("streams[2].begun - streams[1].begun > 1900")).isTrue();
	}

	private static Tab hiddenFor(String time) {
		Tab tab = browsing.owner();
		tab.page().clock().install();
		curtained(tab).open("/").reads(TITLE).asks("hide(true)");
		tab.page().clock().fastForward(time);
		return tab;
	}

	private static Tab behind(Tab tab) {
		curtained(tab).page().addInitScript("hide(true)");
		return tab;
	}

	private static Tab curtained(Tab tab) {
		tab.page().addInitScript(CURTAIN);
		return tab;
	}

}
