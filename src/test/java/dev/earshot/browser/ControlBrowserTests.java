package dev.earshot.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Person;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Controls the player by mouse, by keyboard and without scripts.
 */
@Tag("browser")
class ControlBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void playsAndPausesAtAPress() {
		Page page = controls(browsing.tab());
		page.locator("#control-pause-button").click();
		page.locator("#control-play-button").waitFor();
		soon((listener) -> assertThat(listener.now().orElseThrow().playing()).isFalse());
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("control-play-button");
		page.locator("#control-play-button").click();
		soon((listener) -> assertThat(listener.now().orElseThrow().playing()).isTrue());
	}

	@Test
	void listensToTheKeyboard() {
		Page page = controls(browsing.tab());
		page.keyboard().press("Space");
		soon((listener) -> assertThat(listener.now().orElseThrow().playing()).isFalse());
		knowsWhatIsLiked(page);
		page.keyboard().press("l");
		soon((listener) -> assertThat(listener.likes(Catalogue.HARBOR_LIGHTS.uri())).isFalse());
		page.keyboard().press("s");
		soon((listener) -> assertThat(listener.now().orElseThrow().shuffle()).hasToString("ON"));
		page.keyboard().press("r");
		soon((listener) -> assertThat(listener.now().orElseThrow().repeat()).hasToString("CONTEXT"));
		page.keyboard().press("ArrowDown");
		soon((listener) -> assertThat(listener.now().orElseThrow().device().volume()).isEqualTo(57));
		page.keyboard().press("n");
		soon((listener) -> assertThat(listener.track()).isNotEqualTo(Catalogue.HARBOR_LIGHTS));
	}

	@Test
	void seeksByDragging() {
		Page page = controls(browsing.tab());
		page.locator("#seek").fill("120000");
		soon((listener) -> assertThat(listener.now().orElseThrow().position().toSeconds()).isBetween(119L, 130L));
	}

	@Test
	void findsAndQueues() {
		Page page = controls(browsing.tab());
		page.keyboard().press("/");
		page.keyboard().type("ferry");
		page.keyboard().press("Enter");
		page.locator("[aria-label='Add Ferry at Six to the queue']").click();
		page.locator("text=Added to the queue").waitFor();
		soon((listener) -> assertThat(listener.upcoming()).first().isEqualTo(Catalogue.FERRY_AT_SIX));
	}

	@Test
	void takesBackWhatSpotifyRefuses() {
		Page page = controls(browsing.tab());
		browsing.tolerate("403");
		earshot.spotify().listener().premium(false);
		page.locator("#control-pause-button").click();
		page.locator("[data-refusal=premium-required]").waitFor();
		page.locator("#control-pause-button").waitFor();
	}

	@Test
	void listsItsKeys() {
		Page page = controls(browsing.tab());
		page.keyboard().press("?");
		page.locator("dialog[open] >> text=Play or pause").waitFor();
	}

	@Test
	void needsNoScripts() {
		Page page = controls(browsing.tab(new NewContextOptions().setJavaScriptEnabled(false)));
		page.locator("#control-pause-button").click();
		page.locator("#control-play-button").waitFor();
		page.locator("#seek").fill("60000");
		page.locator("#control-seek .without-script").click();
		soon((listener) -> assertThat(listener.now().orElseThrow().position()).hasSeconds(60));
	}

	private static Page controls(Tab tab) {
		Visitor owner = earshot.owner();
		owner.turnOnControls(earshot.spotify(), Person.LANTERN_FOX);
		return tab.with(owner).open("/").reads("Harbor Lights, Low Tide").page();
	}

	// Whether a track is liked is learned after the page is painted.
	private static void knowsWhatIsLiked(Page page) {
		page.locator("#controls[data-unsure=false]").waitFor();
	}

	private static void soon(ThrowingConsumer<Listener> expectation) {
		await().untilAsserted(() -> expectation.accept(earshot.spotify().listener()));
	}

}
