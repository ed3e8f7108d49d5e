package dev.earshot.browser;

import com.microsoft.playwright.Page;
import dev.earshot.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Controls the player by keys that only some keyboards, headsets and remotes have. No
 * test can press them: the page is told that somebody did.
 */
@Tag("browser")
class MediaKeysBrowserTests {

	private static final String PRESS = """
			(key) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@ParameterizedTest
	@CsvSource({ "MediaPlayPause, PLAY", "MediaPlayPause, PAUSE", "MediaPlay, PLAY", "MediaPause, PAUSE",
			"MediaStop, PAUSE", "MediaTrackNext, NEXT", "MediaTrackPrevious, PREVIOUS",
			"MediaFastForward, JUMP_FORWARD", "MediaRewind, JUMP_BACK" })
	void doWhatTheySay(String key, ControlAction action) {
		action.before.accept(earshot.spotify().listener());
		Page page = Controls.of(earshot, browsing.tab());
		assertThat(page.evaluate(PRESS, key)).as("taken").isEqualTo(true);
		await().until(() -> action.done.test(earshot.spotify().listener()));
	}

	@Test
	void leaveAsItIsWhatTheyWouldNotChange() {
		Page page = Controls.of(earshot, browsing.tab());
		assertThat(page.evaluate(PRESS, "MediaPlay")).as("taken").isEqualTo(false);
	}

}
