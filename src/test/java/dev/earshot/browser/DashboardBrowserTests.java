package dev.earshot.browser;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.earshot.Installation;
import dev.earshot.Texts;
import dev.earshot.playback.polling.TestPolls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("browser")
class DashboardBrowserTests {

	private static final String HAS_MOVED = """
			(shown) => document.querySelector('.progress-position').textContent !== shown""";

	private static final String LISTS = """
			(title) => document.querySelector('.recent').textContent.includes(title)""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void showsTheCoverOfWhatPlays() {
		Tab tab = browsing.owner().open("/").reads("Harbor Lights, Low Tide");
		PlaywrightAssertions.assertThat(tab.find(".item-artwork [role=img]")).hasAccessibleName("Cover of Salt Maps");
		tab.page().waitForFunction("document.querySelector('.item-artwork img').naturalWidth > 0");
	}

	@Test
	void believesTheEndOfTheMusicOnlyTheSecondTime() {
		Tab tab = browsing.owner().open("/").reads("Harbor Lights, Low Tide");
		earshot.spotify().listener().stop();
		int before = earshot.spotify().calls("/me/player");
		TestPolls.pollNow(earshot.program());
		tab.reads(Texts.of("playback.nothing"));
		assertThat(earshot.spotify().calls("/me/player") - before).isGreaterThanOrEqualTo(2);
	}

	@Test
	void listsATrackThatHasEndedWhileThePageIsOpen() {
		Tab tab = browsing.owner().open("/").reads("Harbor Lights, Low Tide");
		assertThat(tab.find(".recent").textContent()).doesNotContain("Harbor Lights");
		int before = earshot.spotify().calls("/me/player/recently-played");
		earshot.spotify().listener().seek(Duration.ofSeconds(215));
		TestPolls.pollNow(earshot.program());
		tab.page().waitForFunction(LISTS, "Harbor Lights", new WaitForFunctionOptions().setTimeout(120_000));
		assertThat(tab.find(".recent time").first().textContent()).doesNotContain("UTC");
		assertThat(earshot.spotify().calls("/me/player/recently-played") - before).isEqualTo(1);
	}

	@Test
	void movesTheProgressWithoutAskingAnybody() {
		Tab tab = browsing.owner().open("/").reads("Harbor Lights, Low Tide");
		String position = tab.find(".progress-position").textContent();
		List<String> requests = new ArrayList<>();
		tab.page().onRequest((request) -> requests.add(request.url()));
		tab.page().waitForFunction(HAS_MOVED, position);
		assertThat(requests).filteredOn((url) -> !url.endsWith("/live")).isEmpty();
	}

	@Test
	void tellsAllItsTabs() {
		earshot.spotify().listener().pause();
		Tab tab = browsing.owner().open("/").reads("Harbor Lights, Low Tide");
		Tab other = tab.beside().open("/").reads("Harbor Lights, Low Tide");
		earshot.spotify().listener().skip();
		TestPolls.pollNow(earshot.program());
		tab.reads("Tin Roof Radio");
		other.reads("Tin Roof Radio");
	}

}
