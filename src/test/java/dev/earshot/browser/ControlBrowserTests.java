package dev.earshot.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.earshot.Installation;
import dev.earshot.browser.ControlAction.Tool;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Shuffle;
import dev.earshot.standin.SimulatedDevice;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Controls the player by mouse, by keyboard and without scripts.
 */
@Tag("browser")
class ControlBrowserTests {

	private static final String COUNTING_RENEWALS = """
			window.renewals = 0;
			window.EventSource = class extends EventSource {
				constructor(address) {
					super(address);
					this.addEventListener('controls', () => setTimeout(() => window.renewals += 1));
				}
			};""";

	private static final String PRESSING_NEXT_AFTER_A_RENEWAL = """
			() => {
				window.stayed = true;
				const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
				new MutationObserver((_, observer) => {
					observer.disconnect();
					setTimeout(press);
				}).observe(document.getElementById('controls'), { attributeFilter: ['data-playing'] });
			}""";

	private static final String PRESSING_NEXT_EARLY = """
			document.addEventListener('DOMContentLoaded', () => {
				document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
			});""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@ParameterizedTest(name = "{0} by {1}")
	@MethodSource("deeds")
	void doesWhatItIsTold(ControlAction action, Tool tool, Consumer<Page> hand) {
		action.before.accept(earshot.spotify().listener());
		hand.accept(controls(browsing.tab(new NewContextOptions().setJavaScriptEnabled(tool != Tool.NO_SCRIPT))));
		await().until(() -> action.done.test(earshot.spotify().listener()));
	}

	static Stream<Arguments> deeds() {
		return Stream.of(ControlAction.values())
			.flatMap((action) -> Stream.of(Tool.values())
				.filter((tool) -> action.by(tool) != null)
				.map((tool) -> Arguments.of(action, tool, action.by(tool))));
	}

	@Test
	void keepsTheFocusOnTheButtonThatTurns() {
		Page page = controls(browsing.tab());
		page.locator("#control-pause-button").click();
		page.locator("#control-play-button").waitFor();
		assertThat(page.evaluate("document.activeElement.id")).isEqualTo("control-play-button");
	}

	@Test
	void aLikeShowsOnEveryOpenPage() {
		Tab tab = browsing.tab();
		Page page = controls(tab);
		Page other = tab.beside().open("/").page();
		String before = other.locator("#control-like-button[data-saved]").getAttribute("data-saved");
		page.locator("#control-like-button[data-saved=" + before + "]").click();
		other.locator("#control-like-button[data-saved=" + !Boolean.parseBoolean(before) + "]").waitFor();
	}

	@Test
	void sendsNothingForASliderThatIsDraggedOutAndBack() {
		Page page = controls(browsing.tab());
		ControlAction.drag(page, "#volume", 0.2, -1);
		earshot.spotify().listener().skip();
		page.keyboard().press("s");
		page.locator("#control-shuffle-button[aria-pressed=true]").waitFor();
		page.locator("#controls input[value='" + Catalogue.TIN_ROOF_RADIO.uri() + "']").waitFor(attached());
		assertThat(earshot.spotify().listener().now().orElseThrow().device().volume()).isEqualTo(62);
	}

	@Test
	void carriesOutEveryOneOfQuickPresses() {
		Page page = controls(browsing.tab());
		page.keyboard().press("n");
		page.keyboard().press("n");
		page.keyboard().press("n");
		soon((listener) -> assertThat(listener.track()).isEqualTo(Catalogue.BAD_WEATHER_CHOIR));
	}

	@Test
	void carriesOutAPressOnButtonsThatHaveJustBeenRenewed() {
		Page page = controls(browsing.tab());
		page.evaluate(PRESSING_NEXT_AFTER_A_RENEWAL);
		pauseElsewhere();
		soon((listener) -> assertThat(listener.track()).isEqualTo(Catalogue.TIN_ROOF_RADIO));
		assertThat(page.evaluate("window.stayed")).isEqualTo(true);
	}

	@Test
	void listensToKeysOnceTheyAreSentInTheBackground() {
		Tab tab = browsing.tab();
		tab.page().addInitScript(PRESSING_NEXT_EARLY);
		Page page = controls(tab);
		page.waitForRequest((request) -> request.method().equals("POST"), () -> page.keyboard().press("n"));
		soon((listener) -> assertThat(listener.track()).isEqualTo(Catalogue.TIN_ROOF_RADIO));
	}

	@Test
	void saysAtOnceWhatTheNextPressWouldDo() {
		Page page = controls(browsing.tab());
		page.route("**/playback/repeat", (route) -> {
		});
		String before = page.locator("#control-repeat-button").getAttribute("aria-label");
		page.locator("#control-repeat-button").click();
		assertThat(page.locator("#control-repeat-button").getAttribute("aria-label")).isNotEqualTo(before);
	}

	@Test
	void renewsNothingUnderAHand() {
		Tab tab = browsing.tab();
		tab.page().addInitScript(COUNTING_RENEWALS);
		Page page = controls(tab);
		page.locator("#control-next-button").hover();
		page.mouse().down();
		Object before = page.evaluate("window.renewals");
		pauseElsewhere();
		page.waitForFunction("(before) => window.renewals > before && document.querySelector('.item-paused')", before);
		assertThat(page.locator("#controls").getAttribute("data-playing")).isEqualTo("true");
		page.mouse().up();
		soon((listener) -> assertThat(listener.track()).isEqualTo(Catalogue.TIN_ROOF_RADIO));
	}

	@Test
	void isRenewedInEveryTabWithoutARequest() {
		Tab tab = browsing.tab();
		Page page = controls(tab);
		Page other = tab.beside().open("/").page();
		List<String> requests = new ArrayList<>();
		Stream.of(page, other).forEach((each) -> {
			each.locator("#controls[data-saved-unknown=false]").waitFor();
			each.onRequest((request) -> requests.add(request.url()));
		});
		pauseElsewhere();
		Stream.of(page, other).forEach((each) -> each.locator("#controls[data-playing=false]").waitFor());
		assertThat(requests).noneMatch((url) -> url.endsWith("/playback/controls"));
	}

	@Test
	void letsGoOfEveryButtonThatWasPressedInOneMoment() {
		Page page = controls(browsing.tab());
		page.locator("#control-previous-button").click();
		page.locator("#control-next-button").click();
		page.waitForFunction("() => document.querySelector('.control [data-held]') === null");
	}

	@Test
	void ignoresASecondPressWhileTheFirstIsFresh() {
		Page page = controls(browsing.tab());
		page.locator("#control-shuffle-button").dblclick();
		page.locator("#control-shuffle-button[aria-pressed=true]").waitFor();
		soon((listener) -> assertThat(listener.now().orElseThrow().shuffle()).isEqualTo(Shuffle.ON));
	}

	@Test
	void listensToKeysWhereverTheFocusIs() {
		Page page = controls(browsing.tab());
		page.locator("#volume").focus();
		page.keyboard().press("Space");
		soon((listener) -> assertThat(listener.now().orElseThrow().playing()).isFalse());
		page.locator("#control-next-button").focus();
		page.keyboard().press("ArrowDown");
		soon((listener) -> assertThat(listener.now().orElseThrow().device().volume()).isEqualTo(57));
	}

	@Test
	void leavesKeysToThePageThatItHasNoUseFor() {
		earshot.spotify().listener().transfer(SimulatedDevice.POCKET_PHONE);
		Page page = controls(browsing.tab());
		page.evaluate("addEventListener('keydown', (e) => document.body.dataset.taken = e.defaultPrevented)");
		page.keyboard().press("ArrowDown");
		assertThat(page.locator("body").getAttribute("data-taken")).isEqualTo("false");
	}

	@Test
	void saysWhereTheMusicWent() {
		Page page = controls(browsing.tab());
		page.locator("#control-devices").click();
		page.locator("[aria-label='Play here: Pocket phone']").click();
		page.locator("li:has-text('Pocket phone') .device-active").waitFor();
	}

	@Test
	void offersDevicesWhereNoneIsReady() {
		Page page = controls(browsing.tab());
		browsing.tolerate("409");
		earshot.spotify().refuse("/me/player/pause", "error-404-no-active-device", 1);
		page.locator("#control-pause-button").click();
		page.locator("[data-refusal=no-active-device]").waitFor();
		page.locator(".device-list").waitFor();
	}

	@Test
	void takesBackWhatNeverArrived() {
		Page page = controls(browsing.tab());
		browsing.tolerate("playback/pause");
		browsing.tolerate("htmx");
		page.route("**/playback/pause", Route::abort);
		page.locator("#control-pause-button").click();
		page.locator("[data-refusal=unreached]").waitFor();
		assertThat(page.locator("#control-pause-button").isVisible()).isTrue();
	}

	@Test
	void saysWhyAControlIsOff() {
		earshot.spotify().listener().playAdvert();
		Page page = controls(browsing.tab());
		assertThat(page.locator("#controls-reason").textContent()).contains("until the advertisement is over");
		assertThat(page.locator("#control-next-button").getAttribute("aria-describedby")).isEqualTo("controls-reason");
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

	private static Page controls(Tab tab) {
		return Controls.of(earshot, tab);
	}

	private static void pauseElsewhere() {
		earshot.spotify().listener().pause();
		TestPolls.pollNow(earshot.program());
	}

	private static WaitForOptions attached() {
		return new WaitForOptions().setState(WaitForSelectorState.ATTACHED);
	}

	private static void soon(ThrowingConsumer<Listener> expectation) {
		await().untilAsserted(() -> expectation.accept(earshot.spotify().listener()));
	}

}
