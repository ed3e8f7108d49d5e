package dev.earshot.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import dev.earshot.Installation;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Listener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The display as somebody sees it who made a link, opened it on a tablet, and hung that
 * on the wall.
 */
@Tag("browser")
class DisplayBrowserTests {

	private static final int ENOUGH = 40_000;

	private static final long ONE_DAY = 24 * 3_600_000L;

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

	private static final String SEE = """
			(visibilityState) => {
				Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true });
				document.dispatchEvent(new Event('visibilitychange'));
			}""";

	private static final String IS_COLORED = """
			(color) => document.documentElement.style.getPropertyValue('--background') === color""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private final Listener listener = earshot.spotify().listener();

	private TestLink link;

	@BeforeEach
	void share() {
		this.link = TestLink.of(earshot, Output.DISPLAY);
	}

	@Test
	void followsTheMusic() {
		Tab tab = browsing.tab()
			.open(this.link.path("screen"))
			.reads("Harbor Lights, Low Tide")
			.sees("Paper Harbor, Nilsa Brandt");
		Object before = tab.find("#artwork img").getAttribute("src");
		this.listener.skip();
		TestPolls.pollNow(earshot.program());
		tab.reads("Tin Roof Radio").sees("Open Spotify");
		tab.page().waitForFunction("() => document.querySelector('#artwork img')?.naturalWidth > 0");
		assertThat(tab.find("#artwork img").getAttribute("src")).isNotEqualTo(before);
	}

	@Test
	void saysThatItIsPausedAndRests() {
		Tab tab = browsing.tab().open(this.link.path("screen")).reads("Harbor Lights, Low Tide").doesNotSee("Paused");
		tab.page().waitForFunction(IS_MOVING);
		this.listener.pause();
		TestPolls.pollNow(earshot.program());
		tab.sees("Paused");
		assertThat(tab.asks(IS_MOVING)).isEqualTo(false);
	}

	@Test
	void takesItsColorsFromTheArtwork() {
		Tab tab = browsing.tab().open(this.link.path("screen")).reads("Harbor Lights, Low Tide");
		tab.page().waitForFunction("""
				() => document.documentElement.style.getPropertyValue('--background').startsWith('#')""");
		assertThat(tab.open(this.link.path("screen") + "?theme=black")
			.reads("Harbor Lights, Low Tide")
			.asks("document.documentElement.style.getPropertyValue('--background')")).isEqualTo("");
	}

	@Test
	void goesDarkWithinASecondOnceTheLinkIsRevoked() {
		Tab tab = browsing.tab().holdsTime();
		tab.open(this.link.path("screen")).reads("Harbor Lights, Low Tide").stopsTime();
		this.link.awaitSubscriber();
		this.link.revoke();
		tab.page().waitForFunction("() => document.documentElement.dataset.state === 'closed'");
		assertThat(tab.find("body").innerText().strip()).isEmpty();
		assertThat(tab.asks("document.images.length")).isEqualTo(0);
	}

	@Test
	void isBlackOnceGoneWhateverColorsItHad() {
		Page page = browsing.tab(still()).page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.navigate(this.link.url("screen"));
		screen.hear(screen.playing("Sea", Cover.SEA));
		page.waitForFunction(IS_COLORED, Cover.SEA.palette().background());
		page.evaluate("window.hear('gone', '{}')");
		page.waitForFunction("() => document.documentElement.dataset.state === 'closed'");
		assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
			.isEqualTo("rgb(0, 0, 0)");
	}

	@Test
	void connectsAgainAfterASilence() {
		Page page = browsing.tab(still()).page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.clock().install();
		page.navigate(this.link.url("screen"));
		screen.hear(screen.playing("Dusk", Cover.DUSK));
		new Tab(page, "").reads("Dusk").stopsTime();
		page.evaluate("window.first = window.stream");
		page.evaluate("window.hear('beat', '')");
		page.clock().fastForward(40_000);
		page.evaluate("window.hear('beat', '')");
		page.clock().fastForward(40_000);
		assertThat(page.evaluate("window.stream === window.first")).isEqualTo(true);
		page.clock().fastForward(6_000);
		assertThat(page.evaluate("window.stream === window.first")).isEqualTo(false);
	}

	@Test
	void leavesItToTheBrowserToComeBackAndToSayWhatItHasSeen() {
		Page page = browsing.tab(still()).page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.clock().install();
		page.navigate(this.link.url("screen"));
		screen.hear(screen.playing("Dusk", Cover.DUSK));
		new Tab(page, "").reads("Dusk").stopsTime();
		page.evaluate("window.first = window.stream");
		page.evaluate("window.lose(0)");
		page.clock().fastForward(40_000);
		page.evaluate("window.lose(0)");
		page.clock().fastForward(40_000);
		assertThat(page.evaluate("window.stream === window.first && !window.first.isClosed")).isEqualTo(true);
		page.clock().fastForward(6_000);
		assertThat(page.evaluate("window.stream === window.first")).isEqualTo(false);
	}

	@Test
	void comesBackWithWhatPlaysThen() {
		Page page = browsing.tab(still()).page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.navigate(this.link.url("screen"));
		screen.hear(screen.playing("Dusk", Cover.DUSK));
		page.evaluate("window.hear('gone', '{}')");
		screen.hear(screen.playing("Sea", Cover.SEA));
		new Tab(page, "").reads("Sea");
	}

	@Test
	void takesOverWhatItsOwnerChangesWithoutLoadingAgain() {
		Tab tab = browsing.tab().open(this.link.path("screen")).reads("Harbor Lights, Low Tide");
		tab.asks("window.before = true");
		this.link.awaitSubscriber();
		LinkOptions light = LinkOptions.DEFAULTS
			.with(OptionReader.of((name) -> name.equals("display.theme") ? "light" : null));
		this.link.change(light, Output.DISPLAY);
		tab.page().waitForFunction("() => document.documentElement.dataset.theme === 'light'");
		assertThat(tab.asks("window.before")).isEqualTo(true);
	}

	@Test
	void saysHowFarItIsWithEveryMinute() {
		Page page = browsing.tab(still()).page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.clock().install();
		page.addInitScript("Date.now()");
		page.navigate(this.link.url("screen"));
		screen.hear(screen.playing("Dusk", Cover.DUSK));
		Tab tab = new Tab(page, "").reads("Dusk").stopsTime();
		int before = progress(tab);
		page.clock().fastForward(60_000);
		assertThat(progress(tab)).isBetween(before + 20, 99);
	}

	private static int progress(Tab tab) {
		return Integer.parseInt(tab.find("#progress").getAttribute("aria-valuenow"));
	}

	@Test
	void listensAsAPreviewWhileItIsLookedAt() {
		Page page = browsing.owner().page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.navigate(earshot.program().url() + "/share/preview/screen");
		screen.hear(screen.playing("Dusk", Cover.DUSK));
		page.evaluate(SEE, "hidden");
		assertThat(page.evaluate("window.stream.isClosed")).isEqualTo(true);
		page.evaluate("window.first = window.stream; dispatchEvent(new Event('online'))");
		assertThat(page.evaluate("window.stream === window.first")).isEqualTo(true);
		page.evaluate(SEE, "visible");
		assertThat(page.evaluate("window.stream !== window.first && !window.stream.isClosed")).isEqualTo(true);
		screen.hear(screen.playing("Sea", Cover.SEA));
		new Tab(page, "").reads("Sea");
	}

	@Test
	void listensWhateverTheProgramThatShowsItSays() {
		Page page = browsing.tab().page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.navigate(this.link.url("screen"));
		screen.hear(screen.playing("Dusk", Cover.DUSK));
		page.evaluate("window.first = window.stream");
		page.evaluate(SEE, "hidden");
		assertThat(page.evaluate("window.stream === window.first && !window.first.isClosed")).isEqualTo(true);
	}

	@Test
	void goesDarkOnceTheLinkOpensOtherThingsOnly() {
		browsing.tolerate("404");
		Tab tab = browsing.tab().open(this.link.path("screen")).reads("Harbor Lights, Low Tide");
		this.link.change(LinkOptions.DEFAULTS, Output.OVERLAY);
		tab.page().waitForFunction("() => document.documentElement.dataset.state === 'closed'");
	}

	@ParameterizedTest
	@EnumSource
	void canBeReadOnTheColorsOfEveryCover(Cover cover) {
		Page page = browsing.tab(still()).page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.navigate(this.link.url("screen"));
		screen.hear(screen.playing(cover.name(), cover));
		new Tab(page, "").reads(cover.name());
		assertThat(page.evaluate("document.documentElement.style.getPropertyValue('--background')"))
			.isEqualTo(cover.palette().background());
		var results = new AxeBuilder(page).setLegacyMode(true).analyze();
		assertThat(results.getPasses()).anyMatch((rule) -> rule.getId().equals("color-contrast"));
		assertThat(results.getViolations()).isEmpty();
	}

	@Test
	void keepsTheArtworkUntilTheNextIsThere() {
		Page page = browsing.tab(still()).page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		List<Route> held = new ArrayList<>();
		page.route("**/" + Cover.SEA.file(), held::add);
		page.clock().install();
		page.navigate(this.link.url("screen"));
		screen.hear(screen.playing("Dusk", Cover.DUSK));
		Tab tab = new Tab(page, "").reads("Dusk").stopsTime();
		screen.hear(screen.playing("Sea", Cover.SEA));
		page.waitForCondition(() -> !held.isEmpty());
		assertThat(tab.reads("Dusk").find("#artwork img").getAttribute("src")).endsWith(Cover.DUSK.file());
		held.forEach(ScriptedDisplay::deliver);
		assertThat(tab.reads("Sea").find("#artwork img").getAttribute("src")).endsWith(Cover.SEA.file());
	}

	@Test
	void needsNoMoreThanFortyKilobytes() {
		Tab tab = browsing.tab();
		List<Response> responses = new ArrayList<>();
		tab.page().onResponse(responses::add);
		tab.open(this.link.path("screen")).reads("Harbor Lights, Low Tide");
		tab.page().waitForFunction("() => document.querySelector('#artwork img')?.complete");
		assertThat(responses).filteredOn((response) -> response.url().startsWith(earshot.program().url()))
			.filteredOn((response) -> !response.url().contains("/live"))
			.hasSizeGreaterThanOrEqualTo(4)
			.extracting((response) -> response.body().length)
			.satisfies((sizes) -> assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isLessThan(ENOUGH));
	}

	// Some thousand changes take a minute where they may, and longer on a busy machine.
	@Test
	@Timeout(value = 20, unit = TimeUnit.MINUTES)
	void needsNoMoreMemoryAfterWeeks() {
		Page page = browsing.tab(still()).page();
		ScriptedDisplay screen = new ScriptedDisplay(page, earshot.spotify().url());
		page.clock().install();
		page.navigate(this.link.url("screen"));
		List<String> states = states(screen);
		page.evaluate(CHANGES, List.of(states, 300));
		BrowserMemory before = BrowserMemory.of(page);
		page.evaluate(CHANGES, List.of(states, 1000));
		page.clock().runFor(ONE_DAY);
		page.evaluate(CHANGES, List.of(states, states.size()));
		BrowserMemory after = BrowserMemory.of(page);
		assertThat(after.heap()).isLessThan(before.heap() * 1.15);
		assertThat(after.nodes()).isLessThan(before.nodes() + 50);
		assertThat(after.listeners()).isLessThan(before.listeners() + 10);
	}

	private static List<String> states(ScriptedDisplay screen) {
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

}
