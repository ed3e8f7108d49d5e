package dev.earshot.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.earshot.links.options.CardOptions.Look;
import dev.earshot.links.options.CardOptions.Theme;
import dev.earshot.outputs.card.CardSamples;
import dev.earshot.outputs.card.CardSamples.Sample;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Takes a picture of every card, for every reader, as contact sheets. It proves nothing
 * and runs when asked for only.
 */
@Tag("pictures")
class CardPicturesTests {

	private static final Path SHEETS = Path.of("target", "screenshots", "cards");

	@Test
	void showEveryCard() {
		Path executable = InstalledChromium.here().orElseThrow();
		try (Chromium chromium = Chromium.start(executable)) {
			Stream.of(ColorScheme.LIGHT, ColorScheme.DARK).forEach((scheme) -> take(chromium, scheme));
		}
	}

	private static void take(Chromium chromium, ColorScheme scheme) {
		NewContextOptions options = new NewContextOptions().setColorScheme(scheme)
			.setViewportSize(1680, 900)
			.setDeviceScaleFactor(1);
		try (BrowserContext context = chromium.newContext(options)) {
			Page page = context.newPage();
			for (Look look : Look.values()) {
				for (Theme theme : Theme.values()) {
					take(page, look, theme, scheme);
				}
			}
		}
	}

	private static void take(Page page, Look look, Theme theme, ColorScheme scheme) {
		page.setContent("<body style='margin:0;padding:16px;background:%s;color:%s;font:12px sans-serif'>%s".formatted(
				(scheme == ColorScheme.DARK) ? "#0d1117" : "#ffffff",
				(scheme == ColorScheme.DARK) ? "#999999" : "#666666",
				CardSamples.of(look, theme).stream().map(CardPicturesTests::figure).collect(Collectors.joining())));
		String name = Stream.of(look, theme, scheme)
			.map((part) -> part.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining("-"));
		page.screenshot(new ScreenshotOptions().setPath(SHEETS.resolve(name + ".png")).setFullPage(true));
	}

	private static String figure(Sample sample) {
		String data = Base64.getEncoder().encodeToString(sample.svg().getBytes(StandardCharsets.UTF_8));
		return "<figure style='display:inline-block;vertical-align:top;margin:0 16px 12px 0'><figcaption>%s</figcaption>"
			.formatted(sample.name()) + "<img src='data:image/svg+xml;base64,%s'></figure>".formatted(data);
	}

}
