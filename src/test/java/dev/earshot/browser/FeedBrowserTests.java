package dev.earshot.browser;

import com.microsoft.playwright.Page;
import dev.earshot.Installation;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.Output;
import dev.earshot.playback.polling.TestPolls;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Reads the feed with the scripts of a page of another origin, as websites do.
 */
@Tag("browser")
class FeedBrowserTests {

	private static final String FOLLOW = """
			(address) => new EventSource(address).addEventListener('now', ({ data }) => {
				window.heard = JSON.parse(data).item?.title;
			})""";

	private static final String FETCHED = """
			async (address) => {
				const answer = await fetch(address);
				return `${(await answer.json()).item?.title} ${answer.headers.has('ETag')}`;
			}""";

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	@Test
	void websitesFollowIt() {
		TestLink link = TestLink.of(earshot, Output.FEED);
		Page page = website(link);
		hears(page, "Harbor Lights, Low Tide");
		assertThat(page.evaluate(FETCHED, link.url("now.json"))).isEqualTo("Harbor Lights, Low Tide true");
		earshot.spotify().listener().skip();
		hears(page, "Tin Roof Radio");
		assertThat(page.evaluate(FETCHED, link.url("now.json"))).isEqualTo("Tin Roof Radio true");
	}

	// Any page of another port will do.
	private static Page website(TestLink link) {
		Page page = browsing.tab().page();
		page.navigate(earshot.spotify().url() + "/");
		page.evaluate(FOLLOW, link.url("live"));
		return page;
	}

	// A look that was under way just then has seen nothing of what came after.
	private static void hears(Page page, String title) {
		await().pollInSameThread().until(() -> {
			TestPolls.pollNow(earshot.program());
			return title.equals(page.evaluate("window.heard"));
		});
	}

}
