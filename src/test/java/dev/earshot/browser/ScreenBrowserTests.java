package dev.earshot.browser;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import dev.earshot.Installation;
import dev.earshot.playback.Impatience;
import dev.earshot.share.LinkOptions;
import dev.earshot.share.Links;
import dev.earshot.share.Links.Issued;
import dev.earshot.share.OptionReader;
import dev.earshot.share.Output;
import dev.earshot.share.ShareLink;
import dev.earshot.standin.Listener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The wall display as somebody sees it who made a link, opened it on a tablet, and hung
 * that on the wall.
 */
@Tag("browser")
class ScreenBrowserTests {

	private static final int ENOUGH = 40_000;

	private static final long ONE_DAY = 24 * 3_600_000L;

	private static final String SHIFT = "getComputedStyle(document.getElementById('stage')).transform";

	private static final String IS_MOVING = """
			document.querySelector('.progress-done').getAnimations().some((motion) => motion.playState === 'running')""";

	private static final String CHANGES = """
			async ([states, count]) => {
				for (let at = 0; at < count; at++) {
					const state = JSON.parse(states[at % states.length]);
					state.id = `${Date.now()}-${at}`;
					window.hear('now', JSON.stringify(state));
					const title = state.item?.title ?? '';
					while (document.documentElement.dataset.state !== state.state || !document.title.startsWith(title)) {
						await new Promise((done) => setTimeout(done));
					}
				}
			}""";

	private static final String WAKE_LOCK = """
			window.locks = [];
			const request = async () => window.locks[window.locks.push({ released: false }) - 1];
			Object.defineProperty(navigator, 'wakeLock', { value: { request } });""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private final Listener listener = earshot.spotify().listener();

	@Test
	void followsTheMusic() {
		Tab tab = browsing.tab().open(address()).reads("Harbor Lights, Low Tide").sees("Paper Harbor, Nilsa Brandt");
		Object before = tab.find("#artwork img").getAttribute("src");
		this.listener.skip();
		Impatience.lookNow(earshot.program());
		tab.reads("Tin Roof Radio").sees("Open Spotify");
		tab.page().waitForFunction("() => document.querySelector('#artwork img').naturalWidth > 0");
		assertThat(tab.find("#artwork img").getAttribute("src")).isNotEqualTo(before);
	}

	@Test
	void saysThatItIsPausedAndRests() {
		Tab tab = browsing.tab().open(address()).reads("Harbor Lights, Low Tide").doesNotSee("Paused");
		assertThat(tab.asks(IS_MOVING)).isEqualTo(true);
		this.listener.pause();
		Impatience.lookNow(earshot.program());
		tab.sees("Paused");
		assertThat(tab.asks(IS_MOVING)).isEqualTo(false);
	}

	@Test
	void takesItsColorsFromTheArtwork() {
		Tab tab = browsing.tab().open(address()).reads("Harbor Lights, Low Tide");
		tab.page().waitForFunction("""
				() => document.documentElement.style.getPropertyValue('--background').startsWith('#')""");
		assertThat(tab.open(address() + "?theme=black")
			.reads("Harbor Lights, Low Tide")
			.asks("document.documentElement.style.getPropertyValue('--background')")).isEqualTo("");
	}

	@Test
	void goesDarkWithinASecondOnceTheLinkIsRevoked() {
		Issued link = issued();
		Tab tab = browsing.tab().open(address(link)).reads("Harbor Lights, Low Tide");
		earshot.bean(Links.class).revoke(link.link());
		tab.page()
			.waitForFunction("() => document.documentElement.dataset.state === 'gone'", null,
					new Page.WaitForFunctionOptions().setTimeout(1000));
		assertThat(tab.find("body").innerText().strip()).isEmpty();
		assertThat(tab.asks("document.images.length")).isEqualTo(0);
	}

	@Test
	void takesOverWhatItsOwnerChangesWithoutLoadingAgain() {
		Issued link = issued();
		Tab tab = browsing.tab().open(address(link)).reads("Harbor Lights, Low Tide");
		tab.asks("window.before = true");
		LinkOptions light = LinkOptions.USUAL
			.with(OptionReader.of((name) -> name.equals("display.theme") ? "light" : null));
		change(link.link(), EnumSet.of(Output.DISPLAY), light);
		tab.page().waitForFunction("() => document.documentElement.dataset.theme === 'light'");
		assertThat(tab.asks("window.before")).isEqualTo(true);
	}

	@Test
	void goesDarkOnceTheLinkOpensOtherThingsOnly() {
		browsing.tolerate("404");
		Issued link = issued();
		Tab tab = browsing.tab().open(address(link)).reads("Harbor Lights, Low Tide");
		change(link.link(), EnumSet.of(Output.OVERLAY), LinkOptions.USUAL);
		tab.page().waitForFunction("() => document.documentElement.dataset.state === 'gone'");
	}

	private static void change(ShareLink link, Set<Output> opens, LinkOptions options) {
		earshot.bean(Links.class)
			.change(new ShareLink(link.id(), link.account(), link.name(), opens, options, link.createdAt(),
					link.expiresAt()));
	}

	@Test
	void showsTheTimeAndTheDayWhileNothingPlays() {
		Tab tab = idle("14:07:30", "");
		assertThat(tab.find("#clock").innerText()).isEqualTo("14:07");
		assertThat(tab.find("#date").innerText()).isEqualTo("Sunday 22 November");
		tab.page().clock().fastForward("00:30");
		tab.sees("14:08");
	}

	@Test
	void showsTheTimeByHalfDaysOrNotAtAll() {
		assertThat(idle("14:07:30", "?clock=hours-12").find("#clock").innerText()).matches("2:07\\s*pm");
		assertThat(idle("00:07:30", "?clock=hours-12").find("#clock").innerText()).matches("12:07\\s*am");
		assertThat(idle("14:07:30", "?clock=off").find("body").innerText().strip()).isEmpty();
	}

	@Test
	void isDimmedOverMidnight() {
		Tab tab = idle("21:59:30", "?dim-from=22&dim-to=7&brightness=30");
		assertThat(tab.find("#veil").isVisible()).isFalse();
		tab.page().clock().fastForward("00:30");
		assertThat(tab.find("#veil").isVisible()).isTrue();
		assertThat(tab.asks("getComputedStyle(document.getElementById('veil')).opacity")).isEqualTo("0.7");
		tab.page().clock().fastForward("08:59:00");
		assertThat(tab.find("#veil").isVisible()).isTrue();
		tab.page().clock().fastForward("01:00");
		assertThat(tab.find("#veil").isVisible()).isFalse();
	}

	@Test
	void isDimmedBetweenHoursOfADay() {
		assertThat(idle("12:00:00", "?dim-from=9&dim-to=17").find("#veil").isVisible()).isTrue();
		assertThat(idle("17:00:00", "?dim-from=9&dim-to=17").find("#veil").isVisible()).isFalse();
		assertThat(idle("12:00:00", "?dim-from=9&dim-to=9").find("#veil").isVisible()).isFalse();
	}

	@Test
	void stepsAsideSoThatNothingBurnsIn() {
		Tab tab = idle("14:00:00", "");
		Object before = tab.asks(SHIFT);
		tab.page().clock().fastForward("10:00");
		assertThat(tab.asks(SHIFT)).isNotEqualTo(before).asString().startsWith("matrix(1, 0, 0, 1, ");
	}

	@ParameterizedTest
	@EnumSource
	void canBeReadOnTheColorsOfEveryCover(Cover cover) {
		Page page = browsing.tab(still()).page();
		WallScreen screen = new WallScreen(page, earshot.spotify().url());
		page.navigate(earshot.program().url() + address());
		screen.hear(screen.playing(cover.name(), cover));
		new Tab(page, "").reads(cover.name());
		assertThat(page.evaluate("document.documentElement.style.getPropertyValue('--background')"))
			.isEqualTo(cover.palette().background());
		var results = new AxeBuilder(page).analyze();
		assertThat(results.getPasses()).anyMatch((rule) -> rule.getId().equals("color-contrast"));
		assertThat(results.getViolations()).isEmpty();
	}

	@Test
	void canBeUsedByEverybodyWhileNothingPlays() {
		this.listener.stop();
		Page page = browsing.tab().open(address()).page();
		page.waitForFunction("() => document.getElementById('date').textContent !== ''");
		assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
	}

	@Test
	void keepsTheArtworkUntilTheNextIsThere() {
		Page page = browsing.tab(still()).page();
		WallScreen screen = new WallScreen(page, earshot.spotify().url());
		List<Route> held = new ArrayList<>();
		page.route("**/" + Cover.SEA.file(), held::add);
		page.navigate(earshot.program().url() + address());
		screen.hear(screen.playing("Dusk", Cover.DUSK));
		Tab tab = new Tab(page, "").reads("Dusk");
		screen.hear(screen.playing("Sea", Cover.SEA));
		page.waitForCondition(() -> !held.isEmpty());
		assertThat(tab.reads("Dusk").find("#artwork img").getAttribute("src")).endsWith(Cover.DUSK.file());
		held.forEach(WallScreen::deliver);
		assertThat(tab.reads("Sea").find("#artwork img").getAttribute("src")).endsWith(Cover.SEA.file());
	}

	@Test
	void keepsTheScreenOn() {
		Tab tab = browsing.tab();
		tab.page().addInitScript(WAKE_LOCK);
		tab.open(address()).reads("Harbor Lights, Low Tide");
		tab.page().waitForFunction("() => window.locks.length === 1");
		tab.asks("window.locks[0].released = true");
		tab.asks("document.dispatchEvent(new Event('visibilitychange'))");
		tab.page().waitForFunction("() => window.locks.length === 2");
	}

	@Test
	void doesWithoutWhatABrowserLacks() {
		Tab tab = browsing.tab();
		tab.page().addInitScript("Object.defineProperty(navigator, 'wakeLock', { value: undefined })");
		tab.page().addInitScript("Object.defineProperty(document, 'fullscreenEnabled', { value: false })");
		tab.open(address()).reads("Harbor Lights, Low Tide");
		assertThat(tab.find("#full").isVisible()).isFalse();
	}

	@Test
	void fillsTheScreenByKeyDoubleTapAndButton() {
		Tab tab = browsing.tab().open(address()).reads("Harbor Lights, Low Tide");
		tab.page().keyboard().press("f");
		tab.page().waitForFunction("() => document.fullscreenElement !== null");
		tab.page().mouse().dblclick(5, 5);
		tab.page().waitForFunction("() => document.fullscreenElement === null");
		tab.press("Full screen").page().waitForFunction("() => document.fullscreenElement !== null");
	}

	@Test
	void hidesTheCursorOfWhoDoesNotMove() {
		Tab tab = idle("14:00:00", "");
		tab.page().clock().fastForward(5000);
		assertThat(tab.asks("getComputedStyle(document.body).cursor")).isEqualTo("none");
		tab.page().mouse().move(100, 100);
		assertThat(tab.asks("getComputedStyle(document.body).cursor")).isEqualTo("auto");
	}

	@Test
	void loadsItselfAgainAtNightIfTheProgramIsAnotherOne() {
		Tab tab = idle("03:59:30", "");
		tab.page().clock().fastForward("24:00:00");
		tab.asks("window.before = true");
		tab.page().route("**/screen", (route) -> {
			String body = route.fetch().text().replace("</head>", "<link rel=\"author\" href=\"/\"></head>");
			route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(body));
		});
		tab.page().clock().fastForward("01:00");
		tab.page().waitForFunction("() => window.before === undefined");
	}

	@Test
	void needsNoMoreThanFortyKilobytes() {
		Tab tab = browsing.tab();
		List<Response> responses = new ArrayList<>();
		tab.page().onResponse(responses::add);
		tab.open(address()).reads("Harbor Lights, Low Tide");
		tab.page().waitForFunction("() => document.querySelector('#artwork img').complete");
		assertThat(responses).filteredOn((response) -> response.url().startsWith(earshot.program().url()))
			.filteredOn((response) -> !response.url().contains("/live"))
			.hasSizeGreaterThanOrEqualTo(4)
			.extracting((response) -> response.body().length)
			.satisfies((sizes) -> assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(ENOUGH));
	}

	@Test
	void needsNoMoreMemoryAfterWeeks() {
		Page page = browsing.tab(still()).page();
		WallScreen screen = new WallScreen(page, earshot.spotify().url());
		page.clock().install();
		page.navigate(earshot.program().url() + address());
		List<String> states = states(screen);
		page.evaluate(CHANGES, List.of(states, 300));
		Consumption before = Consumption.of(page);
		page.evaluate(CHANGES, List.of(states, 2000));
		page.clock().runFor(ONE_DAY);
		page.evaluate(CHANGES, List.of(states, states.size()));
		Consumption after = Consumption.of(page);
		assertThat(after.heap()).isLessThan(before.heap() * 1.15);
		assertThat(after.nodes()).isLessThan(before.nodes() + 50);
		assertThat(after.listeners()).isLessThan(before.listeners() + 10);
	}

	private static List<String> states(WallScreen screen) {
		List<String> states = new ArrayList<>();
		for (Cover cover : Cover.values()) {
			states.add(screen.playing("Track " + cover, cover));
			states.add(screen.state("paused", "track", "Paused " + cover, "Paper Harbor", null, cover));
		}
		states.add(screen.state("playing", "local-file", "Rehearsal Take 4", "Somebody", "Tapes", null));
		states.add(screen.nothing());
		return states;
	}

	private static NewContextOptions still() {
		return new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE);
	}

	// The day on which nothing plays is a Sunday.
	private Tab idle(String time, String options) {
		this.listener.stop();
		Tab tab = browsing.tab(new NewContextOptions().setTimezoneId("UTC"));
		tab.page().clock().install(new InstallOptions().setTime("2026-11-22T" + time + "Z"));
		tab.open(address() + options);
		tab.page().waitForFunction("() => document.getElementById('date').textContent !== ''");
		return tab;
	}

	private static String address() {
		return address(issued());
	}

	private static String address(Issued link) {
		return "/s/" + link.token().value() + "/screen";
	}

	private static Issued issued() {
		earshot.owner();
		return WallScreen.link(earshot.program());
	}

}
