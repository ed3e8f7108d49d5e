package dev.earshot.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is seen in the place of a picture.
 */
final class PictureAssertions {

	private static final String BROKEN = """
			(place) => [...document.querySelectorAll(`${place} img`)].some((image) => image.complete && !image.naturalWidth)""";

	private static final String SHOWN = """
			(place) => [...document.querySelectorAll(`${place} img`)].some((image) => image.naturalWidth > 0
				&& image.checkVisibility({ opacityProperty: true, visibilityProperty: true }))""";

	private static final String REMOVE = "(place) => place.querySelectorAll('img').forEach((image) => image.remove())";

	private PictureAssertions() {
	}

	/**
	 * Expects a sign, and nothing that would not be seen without any picture.
	 */
	static void looksEmpty(Locator place) {
		PlaywrightAssertions.assertThat(place.locator("svg").first()).isVisible();
		byte[] seen = atRest(place);
		place.evaluate(REMOVE);
		assertThat(atRest(place)).isEqualTo(seen);
	}

	// A busy machine may be in the middle of a transition.
	private static byte[] atRest(Locator place) {
		return place.screenshot(new ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
	}

	static void isBroken(Tab tab, String place) {
		tab.page().waitForFunction(BROKEN, place);
	}

	static void isShown(Tab tab, String place) {
		tab.page().waitForFunction(SHOWN, place);
	}

}
