package dev.earshot.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.standin.Listener;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the display protects a screen that is never switched off, and serves people without
 * a pointer.
 */
@Tag("browser")
class DisplayDimmingBrowserTests {

	private static final String SHIFT = "getComputedStyle(document.getElementById('content')).transform";

	private static final String IS_IDLE = """
			() => document.getElementById('date').textContent !== '' && document.getElementById('progress').hidden""";

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
		assertThat(tab.find(".dimmer").isVisible()).isFalse();
		tab.page().clock().fastForward("00:30");
		assertThat(tab.find(".dimmer").isVisible()).isTrue();
		assertThat(tab.asks("getComputedStyle(document.querySelector('.dimmer')).opacity")).isEqualTo("0.7");
		tab.page().clock().fastForward("08:59:00");
		assertThat(tab.find(".dimmer").isVisible()).isTrue();
		tab.page().clock().fastForward("01:00");
		assertThat(tab.find(".dimmer").isVisible()).isFalse();
	}

	@Test
	void isDimmedBetweenHoursOfADay() {
		assertThat(idle("12:00:00", "?dim-from=9&dim-to=17").find(".dimmer").isVisible()).isTrue();
		assertThat(idle("17:00:00", "?dim-from=9&dim-to=17").find(".dimmer").isVisible()).isFalse();
		assertThat(idle("12:00:00", "?dim-from=9&dim-to=9").find(".dimmer").isVisible()).isFalse();
	}

	@Test
	void stepsAsideSoThatNothingBurnsIn() {
		Tab tab = idle("14:00:00", "");
		Object before = tab.asks(SHIFT);
		tab.page().clock().fastForward("10:00");
		assertThat(tab.asks(SHIFT)).isNotEqualTo(before).asString().startsWith("matrix(1, 0, 0, 1, ");
	}

	@Test
	void canBeUsedByEverybodyWhileNothingPlays() {
		this.listener.stop();
		Page page = browsing.tab().open(screen()).page();
		page.waitForFunction(IS_IDLE);
		assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).isEmpty();
	}

	@Test
	void keepsTheScreenOn() {
		Tab tab = browsing.tab();
		tab.page().addInitScript(WAKE_LOCK);
		tab.open(screen()).reads("Harbor Lights, Low Tide");
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
		tab.open(screen()).reads("Harbor Lights, Low Tide");
		assertThat(tab.find("#fullscreen").isVisible()).isFalse();
	}

	@Test
	void fillsTheScreenByKeyDoubleTapAndButton() {
		Tab tab = browsing.tab().open(screen()).reads("Harbor Lights, Low Tide");
		tab.page().keyboard().press("f");
		tab.page().waitForFunction("() => document.fullscreenElement !== null");
		tab.page().mouse().dblclick(5, 5);
		tab.page().waitForFunction("() => document.fullscreenElement === null");
		tab.press(Texts.of("display.full")).page().waitForFunction("() => document.fullscreenElement !== null");
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

	private static String screen() {
		return TestLink.of(earshot, Output.DISPLAY).path("screen");
	}

	// The day on which nothing plays is a Sunday.
	private Tab idle(String time, String options) {
		this.listener.stop();
		String path = screen();
		Tab tab = browsing.tab(new NewContextOptions().setTimezoneId("UTC"));
		tab.page().clock().install(new InstallOptions().setTime("2026-11-22T" + time + "Z"));
		tab.open(path + options);
		tab.page().waitForFunction(IS_IDLE);
		return tab;
	}

}
