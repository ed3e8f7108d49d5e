package dev.earshot.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.links.LinkViews;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.DisplayOptions;
import dev.earshot.links.options.FeedOptions;
import dev.earshot.links.options.LinkOptions;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.Output;
import dev.earshot.links.options.OverlayOptions;
import dev.earshot.links.options.OverlayOptions.Align;
import dev.earshot.links.options.OverlayOptions.Look;
import dev.earshot.links.options.OverlayOptions.Motion;
import dev.earshot.links.options.OverlayOptions.Theme;
import dev.earshot.links.options.RecapOptions;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Playable.Track;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Tag("browser")
class OverlayBrowserTests {

	private static final String FIRST = "Harbor Lights, Low Tide";

	private static final String SECOND = "Tin Roof Radio";

	private static final String RESTS = "() => document.documentElement.classList.contains('away')";

	private static final String STICKS_OUT = """
			[...document.querySelectorAll('.overlay, .overlay > *, .words > *')]
				.map((part) => [part.className, part.getBoundingClientRect()])
				.filter(([, box]) => box.width > 0 && (box.left < -1 || box.top < -1
					|| box.right > innerWidth + 1 || box.bottom > innerHeight + 1))
				.map(([name]) => name)""";

	private static final String CROWDS_THE_MARK = """
			(() => {
				const box = (part) => part.getBoundingClientRect();
				const mark = box(document.querySelector('#mark svg'));
				const panel = box(document.querySelector('.overlay'));
				const gap = (other) => Math.max(other.left - mark.right, mark.left - other.right,
					other.top - mark.bottom, mark.top - other.bottom);
				const parts = [...document.querySelectorAll('.cover, .title a, .names, .album span, .progress, .times span')]
					.filter((part) => box(part).width > 0)
					.map((part) => [part.className || part.id, gap(box(part))]);
				const edges = [mark.left - panel.left, panel.right - mark.right, mark.top - panel.top, panel.bottom - mark.bottom];
				return [...parts, ['edge', Math.min(...edges)]]
					.filter(([, distance]) => distance < mark.height / 2 - 0.5)
					.map(([name, distance]) => `${name}: ${distance}`);
			})()""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private TestLink testLink;

	@BeforeEach
	void share() {
		this.testLink = TestLink.of(earshot, Output.OVERLAY);
	}

	@Test
	void showsTheNextTrackWithoutAReload() {
		Tab tab = open("").sees(FIRST);
		tab.asks("window.__mark = 'the same page'");
		skip();
		hears(tab, SECOND);
		tab.doesNotSee(FIRST);
		PlaywrightAssertions.assertThat(tab.find("#cover [role=img]")).hasAccessibleName("Cover of Tin Roof Radio");
		assertThat(tab.find("#title").getAttribute("title")).isEqualTo(SECOND);
		assertThat(tab.asks("window.__mark")).isEqualTo("the same page");
	}

	@Test
	void showsAPause() {
		Tab tab = open("").sees(FIRST);
		earshot.spotify().listener().pause();
		looksUntil(() -> tab.find(".pause").isVisible());
		earshot.spotify().listener().resume();
		looksUntil(() -> !tab.find(".pause").isVisible());
		tab.sees(FIRST);
	}

	@Test
	void movesItsProgress() {
		Tab tab = open("?look=card").sees(FIRST);
		String at = tab.find("#position").textContent();
		PlaywrightAssertions.assertThat(tab.find("#position")).not().hasText(at);
		assertThat(tab.find("#duration").textContent()).isEqualTo("3:41");
	}

	@Test
	void takesItsColorsFromTheArtwork() {
		Tab tab = open("?theme=artwork").sees(FIRST);
		tab.page().waitForFunction("() => document.documentElement.style.getPropertyValue('--art-background') !== ''");
		assertThat(tab.asks("getComputedStyle(document.getElementById('overlay')).backgroundColor"))
			.isNotEqualTo("rgb(25, 20, 20)");
	}

	@Test
	void goesDarkWithinASecondWhenItsLinkIsRevoked() {
		Tab tab = browsing.tab().holdsTime();
		tab.open(this.testLink.path("overlay")).sees(FIRST).stopsTime();
		this.testLink.awaitSubscriber();
		this.testLink.revoke();
		hides(tab.find("#overlay"));
	}

	@ParameterizedTest
	@EnumSource
	void goesDarkInEveryLookWhetherItHidesWhileNothingPlaysOrNot(Look look) {
		String name = look.name().toLowerCase(Locale.ROOT).replace('_', '-');
		Tab tab = open("?motion=none&hide-idle=no&look=" + name).sees(FIRST);
		this.testLink.awaitSubscriber();
		this.testLink.revoke();
		hides(tab.find("#overlay"));
	}

	@Test
	void takesOnAnotherLookAtOnce() {
		Tab tab = open("").sees(FIRST);
		options(Map.of("overlay.look", "tower", "overlay.size", "150"));
		tab.page().waitForFunction("() => document.documentElement.dataset.look === 'tower'");
		tab.page().waitForFunction("() => getComputedStyle(document.documentElement).fontSize === '24px'");
		tab.sees(FIRST);
		skip();
		hears(tab, SECOND);
	}

	@Test
	void listensAgainOnceItHasFetchedItselfHoweverLongThatTakes() {
		browsing.tolerate("409");
		Tab tab = browsing.tab().holdsTime();
		List<String> streams = new ArrayList<>();
		List<Route> held = new ArrayList<>();
		tab.page().onRequest((request) -> note(request.url(), streams));
		tab.open(this.testLink.path("overlay")).sees(FIRST);
		tab.page().route("**/overlay", held::add);
		options(Map.of("overlay.look", "tower"));
		tab.page().waitForCondition(() -> !held.isEmpty());
		tab.page().clock().fastForward(2_000);
		held.forEach(Route::resume);
		tab.page().waitForFunction("() => document.documentElement.dataset.look === 'tower'");
		tab.page().waitForCondition(() -> streams.size() > 1);
		assertThat(streams.get(1)).isNotEqualTo(streams.getFirst());
	}

	@Test
	void triesAgainIfItCannotFetchItself() {
		browsing.tolerate("503");
		browsing.tolerate("409");
		Tab tab = open("").sees(FIRST);
		tab.page().route("**/overlay", (route) -> {
			tab.page().unroute("**/overlay");
			route.fulfill(new Route.FulfillOptions().setStatus(503));
		});
		options(Map.of("overlay.look", "tower"));
		tab.page().waitForFunction("() => document.documentElement.dataset.look === 'tower'");
		tab.sees(FIRST);
	}

	@Test
	void staysAtRestWhenItsOwnerChangesHowItLooks() {
		Tab tab = browsing.tab().holdsTime();
		tab.open(this.testLink.path("overlay") + "?hide-after=20").sees(FIRST);
		this.testLink.awaitSubscriber();
		tab.page().clock().fastForward(20_000);
		tab.page().waitForFunction(RESTS);
		options(Map.of("overlay.look", "tower"));
		tab.page().waitForFunction("() => document.documentElement.dataset.look === 'tower'");
		assertThat(tab.asks("(" + RESTS + ")()")).isEqualTo(true);
	}

	@Test
	void goesDarkWhenItsLinkOpensNoOverlayAnyMore() {
		browsing.tolerate("404");
		Tab tab = open("").sees(FIRST);
		this.testLink.change(LinkOptions.DEFAULTS, Output.FEED);
		hides(tab.find("#overlay"));
	}

	@Test
	void comesBackWhenItsLinkOpensItAgain() {
		browsing.tolerate("404");
		Tab tab = browsing.tab();
		tab.page().clock().install();
		tab.open(this.testLink.path("overlay")).sees(FIRST);
		this.testLink.change(LinkOptions.DEFAULTS, Output.FEED);
		tab.page().waitForFunction("() => document.documentElement.classList.contains('gone')");
		this.testLink.change(LinkOptions.DEFAULTS, Output.OVERLAY);
		tab.page().clock().fastForward(600_000);
		tab.sees(FIRST);
	}

	@Test
	void survivesARestartOfEarshot() {
		browsing.tolerate("ERR_");
		Tab tab = open("").sees(FIRST);
		tab.asks("window.__mark = 'the same page'");
		earshot.stop();
		tab.sees(FIRST);
		earshot.spotify().listener().skip();
		earshot.startAgain();
		hears(tab.isOnlineAgain(), SECOND);
		assertThat(tab.asks("window.__mark")).isEqualTo("the same page");
	}

	@Test
	void takesOverWhatWasChangedBeforeItListened() {
		Tab tab = browsing.tab();
		browsing.tolerate("409");
		tab.page().route("**/live?*", (route) -> {
			tab.page().unroute("**/live?*");
			this.testLink.change(LinkOptions.DEFAULTS.with(OptionReader.of(Map.of("overlay.look", "tower"))),
					Output.OVERLAY);
			route.resume();
		});
		tab.open(this.testLink.path("overlay"));
		tab.page().waitForFunction("() => document.documentElement.dataset.look === 'tower'");
		tab.sees(FIRST);
	}

	@Test
	void isCountedOnceHoweverOftenItsOwnerChangesIt() {
		Tab tab = open("").sees(FIRST);
		for (String look : List.of("tower", "card")) {
			options(Map.of("overlay.look", look));
			tab.page().waitForFunction("(look) => document.documentElement.dataset.look === look", look);
			tab.page().waitForFunction("() => document.querySelectorAll('#style').length === 1");
		}
		await().untilAsserted(
				() -> assertThat(earshot.bean(LinkViews.class).of(this.testLink.link().account())).hasEntrySatisfying(
						this.testLink.link().id(), (usage) -> assertThat(usage.byDay().values()).containsExactly(1)));
	}

	// A browser that is offline keeps the streams it has: the restart cuts them.
	@Test
	void survivesTheLossOfTheNetwork() {
		browsing.tolerate("ERR_");
		Tab tab = open("").sees(FIRST);
		tab.page().context().setOffline(true);
		earshot.restart();
		skip();
		tab.sees(FIRST);
		tab.page().context().setOffline(false);
		hears(tab, SECOND);
	}

	@Test
	void hidesWhatMustHaveEndedWhileItHearsNothing() {
		browsing.tolerate("ERR_");
		Tab tab = browsing.tab().holdsTime();
		tab.open(this.testLink.path("overlay")).sees(FIRST);
		this.testLink.awaitSubscriber();
		earshot.stop();
		tab.page().clock().fastForward(200_000);
		tab.sees(FIRST);
		tab.page().clock().fastForward(120_000);
		hides(tab.find("#overlay"));
		earshot.startAgain();
	}

	@Test
	void isGoneForGoodIfItsLinkWasRevokedWhileItWasAway() {
		browsing.tolerate("ERR_");
		browsing.tolerate("404");
		Tab tab = open("").sees(FIRST);
		tab.page().context().setOffline(true);
		earshot.restart();
		this.testLink.revoke();
		tab.sees(FIRST);
		tab.page().context().setOffline(false);
		hides(tab.find("#overlay"));
	}

	@Test
	void hidesAfterAWhileAndComesBackWithTheNextTrack() {
		Tab tab = browsing.tab().holdsTime();
		tab.open(this.testLink.path("overlay") + "?hide-after=60").sees(FIRST);
		this.testLink.awaitSubscriber();
		assertThat(tab.find("#overlay").isVisible()).isTrue();
		tab.page().clock().fastForward(60_000);
		hides(tab.find("#overlay"));
		skip();
		hears(tab, SECOND);
	}

	@Test
	void hidesWhileNothingPlays() {
		Tab tab = open("").sees(FIRST);
		earshot.spotify().listener().visiblePrivateSession();
		looksUntil(() -> !tab.find("#overlay").isVisible());
		earshot.spotify().listener().privateSession(false);
		hears(tab, FIRST);
	}

	@Test
	void saysThatNothingPlaysIfItsOwnerWantsThat() {
		Tab tab = open("?hide-idle=no").sees(FIRST);
		earshot.spotify().listener().visiblePrivateSession();
		hears(tab, Texts.of("overlay.nothing"));
		PlaywrightAssertions.assertThat(tab.find("#cover img")).hasCount(0);
	}

	// No form takes such a style; this is about what happens if one did.
	@Test
	void styleFromElsewhereLoadsNothing() {
		browsing.tolerate("Content Security Policy");
		String elsewhere = earshot.program().otherUrl();
		String css = """
				@import url(%1$s/css/base.css);
				@font-face { font-family: far; src: url(%1$s/css/tokens.css); }
				:root { --size: 2; background: url(%1$s/icon/favicon.svg); }
				.title { font-family: far; color: rgb(1, 2, 3); cursor: url(%1$s/icon/favicon.svg), auto; }
				</style><script>document.title = 'taken'</script>
				""".formatted(elsewhere);
		OverlayOptions harmful = new OverlayOptions(Look.BAR, Theme.DARK, 100, Align.BOTTOM_LEFT, Motion.SLIDE, true, 0,
				css);
		this.testLink.change(new LinkOptions(harmful, CardOptions.DEFAULTS, FeedOptions.DEFAULTS,
				DisplayOptions.DEFAULTS, RecapOptions.DEFAULTS), Output.OVERLAY);
		List<String> answers = new ArrayList<>();
		Tab tab = browsing.tab();
		tab.page().onResponse((answer) -> answers.add(answer.url()));
		tab.open(this.testLink.path("overlay")).sees(FIRST);
		assertThat(tab.asks("getComputedStyle(document.querySelector('.title')).color")).isEqualTo("rgb(1, 2, 3)");
		assertThat(tab.page().title()).doesNotContain("taken");
		assertThat(answers).hasSizeGreaterThan(4).noneMatch((url) -> url.startsWith(elsewhere));
	}

	@ParameterizedTest
	@EnumSource
	void canBeUsedByEverybody(Look look) {
		String name = look.name().toLowerCase(Locale.ROOT).replace('_', '-');
		Tab tab = open("?motion=none&theme=light&look=" + name).sees(FIRST);
		tab.asks("document.documentElement.style.background = '#fff'");
		var results = new AxeBuilder(tab.page()).withTags(List.of("wcag2a", "wcag2aa")).setLegacyMode(true).analyze();
		assertThat(results.getPasses()).anyMatch((rule) -> rule.getId().equals("color-contrast"));
		assertThat(results.getViolations()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void fitsHardWordsIntoItsPage(Look look) {
		String name = look.name().toLowerCase(Locale.ROOT).replace('_', '-');
		Tab tab = browsing.tab();
		tab.page().setViewportSize(800, 220);
		tab.open(this.testLink.path("overlay") + "?motion=none&look=" + name).sees(FIRST);
		for (Track track : List.of(Catalogue.INVENTORY, Catalogue.SNOW_LANTERN, Catalogue.RAINY_KITCHEN)) {
			earshot.spotify().listener().play(track);
			hears(tab, track.name());
			assertThat(tab.asks(STICKS_OUT)).isEqualTo(List.of());
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "BAR", "CARD", "TOWER", "STRIP", "PILL" })
	void leavesTheMarkItsRoomInEveryFont(Look look) {
		String name = look.name().toLowerCase(Locale.ROOT).replace('_', '-');
		for (int size : List.of(50, 100)) {
			Tab tab = browsing.tab(new NewContextOptions().setBypassCSP(true))
				.open(this.testLink.path("overlay") + "?motion=none&size=%d&look=%s".formatted(size, name))
				.sees(FIRST);
			for (TestFont font : TestFont.LATIN) {
				font.set(tab.page());
				assertThat(tab.asks(CROWDS_THE_MARK)).as(font.name()).isEqualTo(List.of());
			}
		}
	}

	private static void note(String url, List<String> streams) {
		if (url.contains("/live?")) {
			streams.add(url);
		}
	}

	private void options(Map<String, String> texts) {
		this.testLink.awaitSubscriber();
		this.testLink.change(LinkOptions.DEFAULTS.with(OptionReader.of(texts)), Output.OVERLAY);
	}

	private Tab open(String query) {
		return browsing.tab().open(this.testLink.path("overlay") + query);
	}

	private static void skip() {
		earshot.spotify().listener().skip();
		TestPolls.pollNow(earshot.program());
	}

	// A look that was under way just then has seen nothing of what came after.
	private static void looksUntil(BooleanSupplier shown) {
		await().pollInSameThread().until(() -> {
			TestPolls.pollNow(earshot.program());
			return shown.getAsBoolean();
		});
	}

	private static void hears(Tab tab, String title) {
		looksUntil(() -> title.equals(tab.find("#title").textContent()));
		tab.sees(title);
	}

	private static void hides(Locator overlay) {
		PlaywrightAssertions.assertThat(overlay).isHidden();
	}

}
