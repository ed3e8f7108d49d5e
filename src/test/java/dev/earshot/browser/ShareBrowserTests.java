package dev.earshot.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class ShareBrowserTests {

	private static final String LONG_STYLE = "/*" + "é".repeat(1500) + "*/ #title { color: rgb(1, 2, 3) }";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void linksAreMadeShownOnceAndTakenBack(boolean scripts) {
		Tab tab = tab(scripts).open("/share").press(Texts.of("share.new")).fill("Name", "README").tick("opens-card");
		tab.press(Texts.of("share.form.make")).reads("README is ready");
		String markdown = tab.find("#card").inputValue();
		String token = markdown.replaceFirst("(?s).*/s/([^/]+)/card\\.svg.*", "$1");
		assertThat(markdown).startsWith("[![").endsWith("/card)");
		tab.press("Done").isAt("/share").sees("README");
		assertThat(tab.page().content()).doesNotContain(token);
		tab.unfold("Revoke").press(Texts.of("share.revoke.now")).sees(Texts.of("share.none"));
	}

	@Test
	void aLastDayEndsWhereItsOwnerIsOrElseInUtc() {
		tab(false).open("/share/new").sees(Texts.of("share.expiry.utc"));
		tab(true).open("/share/new").sees(Texts.of("share.expiry.date")).doesNotSee("UTC");
	}

	@Test
	void aReloadMakesNoSecondLink() {
		Tab tab = tab(true).open("/share/new")
			.fill("Name", "README")
			.tick("opens-card")
			.press(Texts.of("share.form.make"));
		tab.reads("README is ready");
		tab.page().reload();
		tab.isAt("/share").sees("That address was already shown");
		assertThat(tab.find(".link").count()).isEqualTo(1);
	}

	@Test
	void previewsFollowTheForm() {
		Tab tab = tab(true).open("/share/new").tick("opens-overlay", "opens-card");
		asks(tab, "/share/preview/overlay?look=tower&", () -> choose(tab, "overlay.look", "tower"));
		asks(tab, "size=150", () -> tab.fill(Texts.of("share.option.overlay-size"), "150"));
		asks(tab, "/share/preview/card.svg?look=tall&", () -> choose(tab, "card.look", "tall"));
		tab.page().goBack();
		assertThat(tab.page().url()).endsWith("about:blank");
	}

	@Test
	void previewsShowWhatPlaysAsTheFormSays() {
		Tab tab = tab(true).open("/share/new").tick("opens-overlay", "opens-display");
		FrameLocator overlay = tab.page().frameLocator("iframe[data-preview='overlay']");
		PlaywrightAssertions.assertThat(overlay.locator("#title")).hasText("Harbor Lights, Low Tide");
		choose(tab, "overlay.look", "tower");
		PlaywrightAssertions.assertThat(overlay.locator("html[data-look='tower'] #title"))
			.hasText("Harbor Lights, Low Tide");
		PlaywrightAssertions.assertThat(tab.page().frameLocator("iframe[data-preview='display']").locator("#title"))
			.hasText("Harbor Lights, Low Tide");
	}

	@Test
	void previewsFollowAStyleHoweverLongItIs() {
		Tab tab = tab(true).open("/share/new")
			.tick("opens-overlay")
			.fill(Texts.of("share.option.overlay-css"), LONG_STYLE);
		FrameLocator overlay = tab.page().frameLocator("iframe[data-preview='overlay']");
		PlaywrightAssertions.assertThat(overlay.locator("#title")).hasCSS("color", "rgb(1, 2, 3)");
		choose(tab, "overlay.look", "tower");
		PlaywrightAssertions.assertThat(overlay.locator("html[data-look='tower'] #title"))
			.hasCSS("color", "rgb(1, 2, 3)");
		tab.fill(Texts.of("share.option.overlay-css"), "");
		PlaywrightAssertions.assertThat(overlay.locator("#title")).not().hasCSS("color", "rgb(1, 2, 3)");
	}

	@Test
	void previewsOfWhatIsSavedFollowItsStyle() {
		Tab tab = tab(true).open("/share/new").fill("Name", "Styled").tick("opens-overlay");
		tab.fill(Texts.of("share.option.overlay-css"), "#title { color: rgb(1, 2, 3) }")
			.press(Texts.of("share.form.make"))
			.reads("Styled is ready");
		tab.press("Done").press("Change Styled");
		FrameLocator overlay = tab.page().frameLocator("iframe[data-preview='overlay']");
		PlaywrightAssertions.assertThat(overlay.locator("#title")).hasCSS("color", "rgb(1, 2, 3)");
		tab.fill(Texts.of("share.option.overlay-css"), "");
		PlaywrightAssertions.assertThat(overlay.locator("#title")).not().hasCSS("color", "rgb(1, 2, 3)");
	}

	@Test
	void previewsSayWhatTheyCannotShowWithoutAScript() {
		Tab tab = tab(false).open("/share/new")
			.tick("opens-overlay")
			.fill(Texts.of("share.option.overlay-css"), LONG_STYLE);
		tab.press("Preview").sees("Your CSS is too long for this preview.");
	}

	@Test
	void previewsFollowAButtonWithoutAScript() {
		Tab tab = tab(false).open("/share/new").tick("opens-card");
		choose(tab, "card.look", "tall");
		tab.press("Preview");
		PlaywrightAssertions.assertThat(tab.find("img[data-preview=card]"))
			.hasAttribute("src", Pattern.compile("look=tall&"));
	}

	@Test
	void whatIsNotTickedNeedNotBeChosen() {
		Tab tab = tab(false).open("/share/new");
		assertThat(tab.find(".section-card").isVisible()).isFalse();
		tab.tick("opens-card");
		assertThat(tab.find(".section-card").isVisible()).isTrue();
	}

	@Test
	void theFirstMistakeIsWhereTheCursorIs() {
		Tab tab = tab(true).open("/share/new").fill("Name", "Stream").tick("opens-overlay");
		tab.fill(Texts.of("share.option.overlay-size"), "301")
			.press(Texts.of("share.form.make"))
			.sees("Enter a whole number from 50 to 300.");
		tab.page().waitForFunction("document.activeElement.id === 'overlay-size'");
		assertThat(tab.find("#name").inputValue()).isEqualTo("Stream");
	}

	@Test
	void aDayThatIsNoneIsWhereTheCursorIs() {
		Tab tab = tab(true).open("/share/new").fill("Name", "Stream").tick("opens-card", "expiry-date");
		tab.press(Texts.of("share.form.make")).sees(Texts.of("share.wrong.expiry"));
		tab.page().waitForFunction("document.activeElement.id === 'until'");
	}

	@Test
	void aChosenDayIsTheWayItEnds() {
		Tab tab = tab(true).open("/share/new").fill("Name", "Party").tick("opens-display");
		tab.fill(Texts.of("share.expiry.until"), "2036-01-01")
			.press(Texts.of("share.form.make"))
			.reads("Party is ready");
		tab.press("Done").sees(Texts.of("share.until"));
	}

	private static Tab tab(boolean scripts) {
		return browsing.tab(new NewContextOptions().setJavaScriptEnabled(scripts)).with(earshot.owner());
	}

	private static void choose(Tab tab, String option, String value) {
		tab.find("[name='%s'][value='%s']".formatted(option, value)).check();
	}

	private static void asks(Tab tab, String address, Runnable deed) {
		tab.page().waitForRequest((request) -> request.url().contains(address), new Page.WaitForRequestOptions(), deed);
	}

}
