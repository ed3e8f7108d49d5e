package dev.earshot.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import dev.earshot.RunningEarshot;
import dev.earshot.TemporaryFiles;
import dev.earshot.standin.ApaleoStandIn;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Takes a picture of every scene, narrow and wide, light and dark, and the pictures of
 * the README. It proves nothing and runs when asked for only.
 */
@Tag("pictures")
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ScreenshotsTests {

	private static final Path SCENES = Path.of("target", "screenshots");

	private static final Path README = Path.of("docs", "images");

	/** A page that was given another size is painted again first. */
	private static final String TWO_FRAMES = """
			new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))""";

	@Test
	void showEveryScene() throws IOException {
		Path executable = InstalledChromium.here().orElseThrow();
		try (Chromium chromium = Chromium.start(executable);
				SpotifyStandIn spotify = SpotifyStandIn.start();
				ApaleoStandIn apaleo = ApaleoStandIn.start()) {
			for (PageState state : PageState.values()) {
				take(state, spotify, apaleo, chromium);
			}
		}
	}

	private static void take(PageState state, SpotifyStandIn spotify, ApaleoStandIn apaleo, Chromium chromium)
			throws IOException {
		spotify.reset();
		apaleo.reset();
		Path data = TemporaryFiles.directory();
		NewContextOptions options = new NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE);
		try (RunningEarshot earshot = RunningEarshot.start(spotify, data, apaleo.settings());
				BrowserContext context = chromium.newContext(options)) {
			Tab tab = state.on(new Stage(spotify, apaleo, earshot, new Tab(context.newPage(), earshot.url())));
			for (ColorScheme scheme : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
				take(state, scheme, tab.page());
			}
		}
	}

	private static void take(PageState state, ColorScheme scheme, Page page) {
		page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
		String name = state.name().toLowerCase(Locale.ROOT) + "-" + scheme.name().toLowerCase(Locale.ROOT);
		for (int width : new int[] { 390, 1280 }) {
			page.setViewportSize(width, 844);
			shoot(page, SCENES.resolve(name + "-" + width + ".png"), true);
		}
		if (state == PageState.TRACK) {
			shootForReadme("dashboard", 640, scheme, page);
		}
		if (state == PageState.STATISTICS_YEAR) {
			shootForReadme("statistics", 1300, scheme, page);
		}
	}

	private static void shootForReadme(String name, int height, ColorScheme scheme, Page page) {
		page.setViewportSize(1280, height);
		page.evaluate("window.scrollTo(0, 0)");
		shoot(page, README.resolve(name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"), false);
	}

	private static void shoot(Page page, Path file, boolean whole) {
		page.waitForLoadState(LoadState.LOAD);
		page.evaluate(TWO_FRAMES);
		page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(whole));
	}

}
