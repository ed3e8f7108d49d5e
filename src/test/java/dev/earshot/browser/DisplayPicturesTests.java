package dev.earshot.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ReducedMotion;
import dev.earshot.RunningEarshot;
import dev.earshot.TemporaryFiles;
import dev.earshot.Visitor;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.standin.Person;
import dev.earshot.standin.SpotifyStandIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Takes a picture of the display in every pose, on every kind of screen. It proves
 * nothing and runs when asked for only.
 */
@Tag("pictures")
class DisplayPicturesTests {

	private static final Path FOLDER = Path.of("target", "screenshots", "screen");

	private static final int[][] SIZES = { { 800, 480 }, { 1024, 768 }, { 1920, 1080 }, { 768, 1024 }, { 3840, 2160 },
			{ 390, 844 }, { 320, 568 }, { 844, 390 } };

	@Test
	void showEveryPoseOnEveryScreen() throws IOException {
		Path data = TemporaryFiles.directory();
		NewContextOptions options = new NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE);
		try (Chromium chromium = Chromium.start(InstalledChromium.here().orElseThrow());
				SpotifyStandIn standIn = SpotifyStandIn.start();
				RunningEarshot earshot = RunningEarshot.registered(standIn, data);
				BrowserContext context = chromium.newContext(options)) {
			Visitor owner = new Visitor(earshot.url());
			owner.logIn(standIn, Person.LANTERN_FOX);
			String address = TestLink.of(earshot, owner, Output.DISPLAY).url("screen");
			for (Pose pose : Pose.values()) {
				Page page = context.newPage();
				pose(new ScriptedDisplay(page, standIn.url()), page, pose, address);
				page.close();
			}
		}
	}

	private static void pose(ScriptedDisplay screen, Page page, Pose pose, String address) {
		page.navigate(address + pose.options);
		for (int[] size : pose.sizes()) {
			page.setViewportSize(size[0], size[1]);
			screen.hear(pose.state(screen));
			page.waitForFunction("[...document.images].every((image) => image.complete)");
			page.evaluate(
					"""
							new Promise((done) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)), 300))""");
			String name = pose.name().toLowerCase(Locale.ROOT) + "-" + size[0] + "x" + size[1] + ".png";
			page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name)));
		}
	}

	/**
	 * What stands on the wall.
	 */
	private enum Pose {

		PLAYING("?theme=artwork", "playing", "Harbor Lights, Low Tide", Cover.DUSK),

		PAUSED("?theme=artwork", "paused", "Bad Weather Choir", Cover.FOREST),

		SHORT("?theme=artwork", "playing", "Neon", Cover.NEON),

		PAPER("?theme=artwork", "playing", "Letters from a quiet room", Cover.PAPER),

		MUSTARD("?theme=artwork", "playing", "Sunflower", Cover.MUSTARD),

		CHARCOAL("?theme=artwork", "playing", "Ash", Cover.CHARCOAL),

		LONG("?theme=artwork", "playing",
				"An Inventory of Everything the Sea Returned to Us Between March and the First "
						+ "Real Snow, Read Aloud by Whoever Was Still Awake",
				Cover.SEA),

		CJK("?theme=artwork", "playing", "雨の台所と七つの匙", Cover.DUSK),

		RIGHT_TO_LEFT("?theme=artwork", "playing", "فانوس الثلج الأخير", Cover.FOREST),

		BLACK("?theme=black", "playing", "Harbor Lights, Low Tide", Cover.DUSK),

		LIGHT("?theme=light", "playing", "Harbor Lights, Low Tide", Cover.DUSK),

		LIGHT_PAUSED("?theme=light", "paused", "Bad Weather Choir", Cover.SEA),

		DIMMED("?theme=artwork&dim-from=0&dim-to=23&brightness=30", "playing", "Harbor Lights, Low Tide", Cover.DUSK),

		EPISODE("?theme=artwork", "episode", "Episode 86: The Sound of Fog", Cover.SEA),

		NO_ARTWORK("?theme=artwork", "local-file", "Rehearsal Take 4", null),

		IDLE("?clock=hours-24", "nothing", "", null),

		IDLE_12("?clock=hours-12", "nothing", "", null),

		IDLE_LIGHT("?theme=light", "nothing", "", null),

		IDLE_DIMMED("?dim-from=0&dim-to=23&brightness=20", "nothing", "", null);

		private final String options;

		private final String kind;

		private final String title;

		private final @Nullable Cover cover;

		Pose(String options, String kind, String title, @Nullable Cover cover) {
			this.options = options;
			this.kind = kind;
			this.title = title;
			this.cover = cover;
		}

		private int[][] sizes() {
			return SIZES;
		}

		private String state(ScriptedDisplay screen) {
			return switch (this.kind) {
				case "nothing" -> screen.nothing();
				case "local-file" ->
					screen.state("playing", "local-file", this.title, "The Unlit Chandlers", "Garage Tapes", null);
				case "episode" -> screen.state("playing", "episode", this.title, "Keeping the Light", null, this.cover);
				default ->
					screen.state(this.kind, "track", this.title, "Paper Harbor, Nilsa Brandt", "Salt Maps", this.cover);
			};
		}

	}

}
