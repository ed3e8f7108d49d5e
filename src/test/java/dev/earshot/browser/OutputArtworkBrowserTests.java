package dev.earshot.browser;

import java.util.Locale;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import dev.earshot.Installation;
import dev.earshot.browser.ImageHost.Fault;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.links.options.OverlayOptions.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The overlay and the display while covers do not load.
 */
@Tag("browser")
class OutputArtworkBrowserTests {

	private static final String PLACE = ":is(.overlay, #artwork)";

	private static final String ROOM = """
			(() => {
				const [cover, title] = ['.cover, #artwork', '.title'].map((part) => document.querySelector(part).getBoundingClientRect());
				return [cover.width, cover.height, cover.top, title.left - cover.left, title.top];
			})()""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	private TestLink link;

	@BeforeEach
	void share() {
		browsing.tolerate("Failed to load resource");
		this.link = TestLink.of(earshot, Output.OVERLAY, Output.DISPLAY);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "TEXT", "PILL" })
	void anAudienceNoticesNothing(Look look) {
		Tab tab = tab();
		ScriptedDisplay display = open(tab, "overlay?motion=none&hide-idle=no&look=" + code(look));
		failing(tab, Cover.SEA, Fault.UNREACHABLE);
		Object room = showsACover(tab, display);
		display.hear(paused(display, "Sea", Cover.SEA));
		hears(tab, "Sea");
		assertThat(room(tab)).isEqualTo(room);
		PictureAssertions.looksEmpty(tab.find(PLACE));
	}

	@ParameterizedTest
	@EnumSource
	void aCoverComesWhenItCan(Fault fault) {
		for (String output : new String[] { "overlay?motion=none", "screen" }) {
			Tab tab = tab().holdsTime();
			ScriptedDisplay display = open(tab, output);
			ImageHost host = failing(tab, Cover.SEA, fault);
			showsACover(tab, display);
			display.hear(display.playing("Sea", Cover.SEA));
			host.isAsked(1);
			hears(tab, "Sea");
			PlaywrightAssertions.assertThat(tab.find("img[src*=DUSK]")).hasCount(0);
			host.recovers();
			letAMinutePass(tab);
			PictureAssertions.isShown(tab, PLACE);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "overlay?motion=none", "screen" })
	void theSameCoverIsAskedForAgainWhenItIsToldAgain(String output) {
		Tab tab = tab().holdsTime();
		ScriptedDisplay display = open(tab, output);
		ImageHost host = failing(tab, Cover.SEA, Fault.UNREACHABLE);
		display.hear(display.playing("Sea", Cover.SEA));
		hears(tab, "Sea");
		PictureAssertions.isBroken(tab, PLACE);
		tab.stopsTime();
		host.recovers();
		display.hear(paused(display, "Sea", Cover.SEA));
		tab.page().clock().fastForward(1_000);
		PictureAssertions.isShown(tab, PLACE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "overlay?motion=none", "screen" })
	void whatHasNoCoverHasTheSamePlace(String output) {
		Tab tab = tab();
		ScriptedDisplay display = open(tab, output);
		Object room = showsACover(tab, display);
		display.hear(paused(display, "Sea", null));
		hears(tab, "Sea");
		assertThat(room(tab)).isEqualTo(room);
		PictureAssertions.looksEmpty(tab.find(PLACE));
	}

	@Test
	void theWallStaysAsItIs() {
		Tab tab = tab();
		ScriptedDisplay display = open(tab, "screen");
		failing(tab, Cover.SEA, Fault.NOT_FOUND);
		Object room = showsACover(tab, display);
		display.hear(paused(display, "Sea", Cover.SEA));
		hears(tab, "Sea");
		assertThat(room(tab)).isEqualTo(room);
		PictureAssertions.looksEmpty(tab.find(PLACE));
	}

	private ScriptedDisplay open(Tab tab, String output) {
		ScriptedDisplay display = new ScriptedDisplay(tab.page(), earshot.spotify().url());
		tab.open(this.link.path(output));
		return display;
	}

	private static String paused(ScriptedDisplay display, String title, @Nullable Cover cover) {
		return display.state("paused", "track", title, "Paper Harbor", "Salt Maps", cover);
	}

	private static Object showsACover(Tab tab, ScriptedDisplay display) {
		display.hear(paused(display, "Dusk", Cover.DUSK));
		hears(tab, "Dusk");
		PictureAssertions.isShown(tab, PLACE);
		return room(tab);
	}

	private static ImageHost failing(Tab tab, Cover cover, Fault fault) {
		return ImageHost.failing(tab, "**/" + cover.file(), fault);
	}

	private static Tab tab() {
		return browsing.tab(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
	}

	private static void hears(Tab tab, String title) {
		PlaywrightAssertions.assertThat(tab.find("#title")).hasText(title);
	}

	private static void letAMinutePass(Tab tab) {
		tab.page().clock().runFor(61_000);
	}

	private static Object room(Tab tab) {
		return tab.asks(ROOM);
	}

	private static String code(Look look) {
		return look.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
