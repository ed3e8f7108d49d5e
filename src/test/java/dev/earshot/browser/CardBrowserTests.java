package dev.earshot.browser;

import java.util.List;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.earshot.Installation;
import dev.earshot.playback.watch.Impatience;
import dev.earshot.share.Sharing;
import dev.earshot.share.card.CardSamples;
import dev.earshot.share.card.CardSamples.Sample;
import dev.earshot.share.options.CardOptions.Look;
import dev.earshot.share.options.CardOptions.Theme;
import dev.earshot.share.options.Output;
import dev.earshot.standin.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Looks at cards as those do who read a README.
 */
@Tag("browser")
class CardBrowserTests {

	@RegisterExtension
	static final Installation earshot = Installation.registered();

	@RegisterExtension
	static final Browsing browsing = Browsing.at(earshot);

	/** Every text that leaves its box, or stands on the bar. */
	private static final String TOO_WIDE = """
			() => [...document.querySelectorAll('svg')].flatMap((svg) => {
				const box = svg.querySelector('#words rect').getBBox();
				const inBox = (part) => part.x >= box.x - 1 && part.x + part.width <= box.x + box.width + 1;
				const rail = svg.querySelector('.rail')?.getBBox();
				const onRail = (part) => rail && part.x < rail.x + rail.width && part.x + part.width > rail.x;
				const words = [...svg.querySelectorAll('g > text')].filter((text) => !inBox(text.getBBox()));
				const times = [...svg.querySelectorAll('.time')].filter((text) => onRail(text.getBBox()));
				return [...words, ...times].map((text) => svg.parentElement.id + ': ' + text.textContent);
			})""";

	@ParameterizedTest
	@EnumSource
	void hasRoomForItsWordsInEveryLook(Look look) {
		Page page = browsing.tab().page();
		page.setContent(
				CardSamples.of(look, Theme.LIGHT).stream().map(CardBrowserTests::inline).collect(Collectors.joining()));
		assertThat(page.locator("svg").count()).isGreaterThan(20);
		assertThat(page.evaluate(TOO_WIDE)).isEqualTo(List.of());
	}

	private static String inline(Sample sample) {
		return "<div id='%s'>%s</div>".formatted(sample.name(), sample.svg());
	}

	@Test
	void showsWhatPlaysEachTimeItIsLookedAt() {
		earshot.spotify().listener().play(Catalogue.FERRY_AT_SIX);
		String card = share();
		Page page = browsing.tab().page();
		page.navigate(card);
		assertThat(page.title()).isEqualTo("Now playing: Ferry at Six by Paper Harbor");
		earshot.spotify().listener().play(Catalogue.SNOW_LANTERN);
		await().pollInSameThread().untilAsserted(() -> {
			Impatience.lookNow(earshot.program());
			page.reload();
			assertThat(page.title()).contains(Catalogue.SNOW_LANTERN.name());
		});
	}

	@Test
	void isAPictureToAnyPage() {
		earshot.spotify().listener().play(Catalogue.FERRY_AT_SIX);
		Page page = browsing.tab().page();
		page.setContent("<img src='%s'>".formatted(share()));
		page.waitForFunction("() => document.images[0].naturalWidth === 480 && document.images[0].complete");
		assertThat(page.evaluate("() => document.images[0].naturalHeight")).isEqualTo(144);
	}

	@Test
	void isLightOrDarkAsItsReaderPrefers() {
		earshot.spotify().listener().play(Catalogue.FERRY_AT_SIX);
		Page page = browsing.tab().page();
		page.navigate(share());
		assertThat(panel(page, ColorScheme.LIGHT)).isEqualTo("rgb(255, 255, 255)");
		assertThat(panel(page, ColorScheme.DARK)).isEqualTo("rgb(25, 20, 20)");
	}

	private static Object panel(Page page, ColorScheme scheme) {
		page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
		return page.evaluate("() => getComputedStyle(document.querySelector('.panel')).fill");
	}

	private static String share() {
		return Sharing.at(earshot, Output.CARD).url("card.svg");
	}

}
