package dev.earshot.browser;

import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.earshot.Installation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class PagesBrowserTests {

	private static final String RUNNING = """
			document.getAnimations()
				.filter((motion) => motion.playState === 'running')
				.map((motion) => motion.effect.getTiming().easing)
				.filter((easing) => !easing.startsWith('steps'))
				.length""";

	private static final String TWICE_AS_MANY_ENTRIES = """
			(() => {
				const nav = document.querySelector('.nav');
				nav.append(...[...nav.children].map((link) => link.cloneNode(true)));
			})()""";

	@RegisterExtension
	static final Installation earshot = Installation.bare();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@BeforeEach
	void expectMissingPages() {
		browsing.tolerate("404");
		browsing.tolerate("410");
	}

	@ParameterizedTest
	@EnumSource
	void canBeUsedByEverybodyInLightAndDarkAndFitAPhone(PageState state) {
		Tab tab = state.on(stage(browsing.tab(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))));
		assertThat(violations(axe(tab))).isEmpty();
		tab.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		assertThat(violations(axe(tab).withRules(List.of("color-contrast")))).isEmpty();
		assertThat(tab.asks(RUNNING)).isEqualTo(0);
		tab.page().setViewportSize(390, 844);
		assertThat(tab.asks("document.documentElement.scrollWidth")).isEqualTo(390);
	}

	// Of rules that pass, one node each is enough.
	private static AxeBuilder axe(Tab tab) {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		return new AxeBuilder(tab.page()).options(options);
	}

	private static List<String> violations(AxeBuilder axe) {
		// A preview in a frame is a page of its own. Only frames need more than the
		// legacy
		// mode, which opens a window for each analysis.
		AxeResults results = axe.exclude("iframe").setLegacyMode(true).analyze();
		assertThat(results.getPasses()).as("what was looked at").isNotEmpty();
		return results.getViolations().stream().map((rule) -> rule.getId() + ": " + rule.getNodes()).toList();
	}

	@Test
	void keepTheirNavigationInOneRowOnAPhoneInEveryFont() {
		Tab tab = browsing.tab(new NewContextOptions().setViewportSize(390, 844).setBypassCSP(true));
		stage(tab).owner().open("/");
		for (TestFont font : TestFont.LATIN) {
			font.set(tab.page());
			assertThat(tab.asks("new Set([...document.querySelectorAll('.nav a')].map((link) => link.offsetTop)).size"))
				.as(font.name())
				.isEqualTo(1);
			assertThat(
					tab.asks("Math.max(...[...document.querySelectorAll('.nav a')].map((link) => link.offsetHeight))"))
				.as(font.name())
				.isEqualTo(44);
		}
	}

	@Test
	void haveRoomInTheirNavigationForTwiceAsManyEntries() {
		Tab tab = browsing.tab(new NewContextOptions().setViewportSize(360, 844));
		stage(tab).owner().open("/");
		tab.asks(TWICE_AS_MANY_ENTRIES);
		assertThat(tab.asks("document.querySelector('.nav').clientHeight")).isEqualTo(44);
		assertThat(tab.asks("document.documentElement.scrollWidth")).isEqualTo(360);
		tab.find(".nav a").last().focus();
		assertThat(tab.asks("document.activeElement.getBoundingClientRect().right <= 360")).isEqualTo(true);
	}

	private static Stage stage(Tab tab) {
		return new Stage(earshot.spotify(), earshot.apaleo(), earshot.program(), tab);
	}

}
