package dev.earshot.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.browser.ImageHost.Fault;
import dev.earshot.playback.polling.TestPolls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages whose pictures do not load.
 */
@Tag("browser")
class ArtworkBrowserTests {

	private static final String COVER = ".item-artwork";

	private static final String LISTED = ".media > :first-child";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@BeforeEach
	void expectFailures() {
		browsing.tolerate("Failed to load resource");
	}

	@ParameterizedTest
	@CsvSource({ "/, " + COVER, "/, " + LISTED, "/playback/queue, " + LISTED, "/playback/search?q=harbor, " + LISTED,
			"/profile, .profile-head > :first-child" })
	void leavesItsPlaceEmptyOnEveryPage(String path, String place) {
		BoundingBox loaded = browsing.owner().open(path).find(place).first().boundingBox();
		Tab tab = browsing.owner();
		ImageHost host = failing(tab, Fault.UNREACHABLE);
		Locator empty = tab.open(path).find(place).first();
		assertThat(empty.boundingBox()).usingRecursiveComparison().isEqualTo(loaded);
		empty.scrollIntoViewIfNeeded();
		host.isAsked(1);
		PictureAssertions.looksEmpty(empty);
	}

	@ParameterizedTest
	@EnumSource
	void comesWhenItCan(Fault fault) {
		Tab tab = browsing.owner().holdsTime();
		ImageHost host = failing(tab, fault);
		tab.open("/profile");
		host.isAsked(1).recovers();
		tab.page().clock().runFor(61_000);
		PictureAssertions.isShown(tab, ".profile-head");
	}

	@Test
	void isAskedForEverMoreSeldom() {
		Tab tab = browsing.owner().holdsTime().stopsTime();
		ImageHost host = failing(tab, Fault.UNREACHABLE);
		tab.open("/profile");
		for (int times = 1; times < 4; times++) {
			failsAgain(tab, host, times);
			tab.page().clock().runFor((1_000 << times) - 500);
			assertThat(host.requests()).isEqualTo(times);
			tab.page().clock().runFor(1_000);
		}
		failsAgain(tab, host, 4);
	}

	@Test
	void isAskedForAtOnceWhenTheNetworkComesBack() {
		Tab tab = browsing.owner().holdsTime().stopsTime();
		ImageHost host = failing(tab, Fault.UNREACHABLE);
		tab.open("/profile");
		failsAgain(tab, host, 1);
		host.recovers();
		tab.isOnlineAgain().page().clock().fastForward(1_000);
		PictureAssertions.isShown(tab, ".profile-head");
	}

	@Test
	void isAskedForAtOnceWhenTheSamePictureIsToldAgain() {
		Tab tab = browsing.owner().holdsTime().stopsTime();
		ImageHost host = failing(tab, Fault.UNREACHABLE);
		tab.open("/").reads("Harbor Lights, Low Tide");
		PictureAssertions.isBroken(tab, COVER);
		host.recovers();
		earshot.spotify().listener().pause();
		TestPolls.pollNow(earshot.program());
		PictureAssertions.isShown(tab, COVER);
	}

	@Test
	void staysEmptyWhileWhatIsToldChangesAroundIt() {
		Tab tab = browsing.owner();
		failing(tab, Fault.UNREACHABLE);
		tab.open("/").reads("Harbor Lights, Low Tide");
		earshot.spotify().listener().skip();
		TestPolls.pollNow(earshot.program());
		tab.reads("Tin Roof Radio");
		PictureAssertions.looksEmpty(tab.find(COVER));
	}

	@Test
	void comesLaterIntoAPanelThatWasOpenedMeanwhile() {
		Tab tab = browsing.owner().holdsTime();
		ImageHost host = failing(tab, Fault.UNREACHABLE);
		Controls.of(earshot, tab);
		tab.press("Queue").reads(Texts.of("panel.queue.heading"));
		PictureAssertions.isBroken(tab, "#panel .media");
		host.recovers();
		tab.page().clock().runFor(61_000);
		PictureAssertions.isShown(tab, "#panel .media");
	}

	@Test
	void leavesItsPlaceEmptyWithoutScripts() {
		Tab tab = browsing.tab(new NewContextOptions().setJavaScriptEnabled(false)).with(earshot.owner());
		ImageHost host = failing(tab, Fault.UNREACHABLE);
		tab.open("/");
		host.isAsked(1);
		PictureAssertions.looksEmpty(tab.find(COVER));
	}

	@Test
	void isNamedWhetherItIsThereOrNot() {
		Tab tab = browsing.owner();
		ImageHost host = failing(tab, Fault.UNREACHABLE);
		tab.open("/");
		host.isAsked(1);
		PictureAssertions.isBroken(tab, COVER);
		PlaywrightAssertions
			.assertThat(tab.find(COVER).getByRole(AriaRole.IMG, new GetByRoleOptions().setName("Cover of Salt Maps")))
			.isVisible();
	}

	private static ImageHost failing(Tab tab, Fault fault) {
		return ImageHost.failing(tab, earshot.spotify().url() + "/image/**", fault);
	}

	private static void failsAgain(Tab tab, ImageHost host, int times) {
		host.isAsked(times);
		PictureAssertions.isBroken(tab, ".profile-head");
	}

}
