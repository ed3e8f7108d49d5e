package dev.earshot.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.earshot.Installation;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.links.options.OverlayOptions.Look;
import dev.earshot.links.options.OverlayOptions.Theme;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Playable.Track;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.awaitility.Awaitility.await;

/**
 * Takes a picture of every look in every theme, over a busy scene, over white and over
 * black, with easy and with hard words. It proves nothing and runs when asked for only.
 */
@Tag("pictures")
class OverlayPicturesTests {

	private static final Path FOLDER = Path.of("target", "screenshots", "overlay");

	private static final List<String> SCENES = List.of(
			"conic-gradient(from 40deg at 35% 60%, #ff5f6d, #ffc371, #2ebf91, #4776e6, #111, #eee, #8e54e9, #ff5f6d)",
			"#fff", "#000");

	private static final String READY = """
			() => document.documentElement.style.getPropertyValue('--art-background')
				&& [...document.images].every((image) => image.complete || !image.checkVisibility())""";

	private static final String TWO_FRAMES = """
			new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void onAWholePicture() throws IOException {
		take("wide-easy", Catalogue.HARBOR_LIGHTS, 1920, 1080, "bottom-left");
	}

	@Test
	void onASmallSource() throws IOException {
		take("small-easy", Catalogue.HARBOR_LIGHTS, 800, 200, "center");
		take("small-long", Catalogue.INVENTORY, 800, 200, "bottom-left");
		take("small-arabic", Catalogue.SNOW_LANTERN, 800, 200, "top-right");
		take("small-explicit", Catalogue.BAD_WEATHER_CHOIR, 800, 200, "bottom");
	}

	private static void take(String name, Track track, int width, int height, String align) throws IOException {
		TestLink link = TestLink.of(earshot, Output.OVERLAY);
		earshot.spotify().listener().play(track);
		await().pollDelay(Duration.ZERO).until(() -> {
			TestPolls.pollNow(earshot.program());
			return earshot.visitor().get(link.path("overlay")).body().contains("title=\"" + track.name());
		});
		Page page = browsing.tab().page();
		page.setViewportSize(width, height);
		for (Theme theme : Theme.values()) {
			ContactSheet sheet = new ContactSheet(SCENES.size(), Look.values().length, width / 2, height / 2);
			for (Look look : Look.values()) {
				page.navigate(link.url("overlay")
						+ "?motion=none&look=%s&theme=%s&align=%s".formatted(code(look), code(theme), align));
				page.getByText(track.name()).first().waitFor();
				page.waitForFunction(READY);
				shoot(page, sheet);
			}
			sheet.save(FOLDER.resolve(name + "-" + code(theme) + ".png"));
		}
	}

	private static void shoot(Page page, ContactSheet sheet) throws IOException {
		for (String scene : SCENES) {
			page.evaluate("(scene) => document.documentElement.style.background = scene", scene);
			page.evaluate(TWO_FRAMES);
			sheet.add(page.screenshot(new ScreenshotOptions()));
		}
	}

	private static String code(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
