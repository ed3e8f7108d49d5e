package dev.earshot.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import com.microsoft.playwright.Route.FulfillOptions;
import dev.earshot.Installation;
import dev.earshot.Visitor;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.playback.polling.TestPolls;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Pages that change by themselves, in a browser that understands none of their scripts.
 */
class OldBrowserTests {

	private static final String FIRST = "Harbor Lights, Low Tide";

	private static final String SECOND = "Tin Roof Radio";

	private static final Pattern SCRIPTS = Pattern.compile(".*/js/[^/]+/(?!reload)[^/]*");

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private TestLink link;

	@BeforeEach
	void share() {
		this.link = TestLink.of(earshot, Output.DISPLAY);
		browsing.tolerate("Unexpected token");
	}

	@Test
	void followsOnTheWallDisplay() {
		Tab tab = old().open(this.link.path("screen")).sees(FIRST);
		earshot.spotify().listener().skip();
		fetchesUntil(tab, () -> SECOND.equals(tab.find("#title").textContent()));
	}

	@Test
	void followsOnTheDashboardAndInterruptsNobody() {
		Tab tab = old().with(this.link.owner()).open("/").reads(FIRST);
		tab.asks("window.__mark = 'the same page'");
		earshot.spotify().listener().skip();
		fetchesUntil(tab, () -> tab.find("#now-playing").textContent().contains(SECOND));
		assertThat(tab.asks("window.__mark")).isEqualTo("the same page");
	}

	@Test
	void showsTheLoginWhereThatHasEnded() {
		Visitor owner = this.link.owner();
		Tab tab = old().with(owner).open("/").reads(FIRST);
		owner.open("/profile");
		owner.submit("/logout");
		fetchesUntil(tab, () -> tab.page().url().endsWith("/login"));
	}

	@Test
	void showsNothingOnceTheLinkIsTakenBack() {
		browsing.tolerate("404");
		Tab tab = old().open(this.link.path("screen")).sees(FIRST);
		this.link.revoke();
		fetchesUntil(tab, () -> tab.find("#content").count() == 0);
		assertThat(tab.find("body").textContent()).doesNotContain(FIRST);
	}

	@Test
	void keepsWhatThereIsWhileAProxyAnswersForEarshot() {
		browsing.tolerate("status of 404");
		Tab tab = old().open(this.link.path("screen")).sees(FIRST);
		tab.page()
			.route("**/screen",
					(route) -> route.fulfill(new FulfillOptions().setStatus(404).setBody("404 page not found")));
		tab.page().waitForResponse("**/screen", () -> tab.page().clock().fastForward(15_000));
		tab.page().unroute("**/screen");
		earshot.spotify().listener().skip();
		fetchesUntil(tab, () -> SECOND.equals(tab.find("#title").textContent()));
	}

	@Test
	void isNotFetchedAnewWhereTheScriptsRun() {
		Tab tab = browsing.tab();
		tab.page().clock().install();
		tab.open(this.link.path("screen")).sees(FIRST);
		tab.page().waitForFunction("() => document.documentElement.dataset.scripted !== undefined");
		List<String> requests = new ArrayList<>();
		tab.page().onRequest((request) -> requests.add(request.url()));
		tab.page().clock().fastForward(60_000);
		tab.sees(FIRST);
		assertThat(requests).noneMatch((url) -> url.endsWith("/screen"));
	}

	private static Tab old() {
		Tab tab = browsing.tab();
		tab.page().clock().install();
		tab.page()
			.route(SCRIPTS,
					(route) -> route.fulfill(new FulfillOptions().setContentType("text/javascript").setBody("?")));
		return tab;
	}

	private static void fetchesUntil(Tab tab, BooleanSupplier shown) {
		await().pollInSameThread().until(() -> {
			TestPolls.pollNow(earshot.program());
			tab.page().clock().fastForward(15_000);
			return shown.getAsBoolean();
		});
	}

}
