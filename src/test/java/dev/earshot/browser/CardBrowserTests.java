package dev.earshot.browser;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.earshot.Installation;
import dev.earshot.links.TestLink;
import dev.earshot.links.options.CardOptions.Look;
import dev.earshot.links.options.CardOptions.Theme;
import dev.earshot.links.options.Output;
import dev.earshot.outputs.card.CardSamples;
import dev.earshot.outputs.card.CardSamples.Sample;
import dev.earshot.outputs.card.HardText;
import dev.earshot.playback.polling.TestPolls;
import dev.earshot.standin.Catalogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

	/**
	 * Every text that leaves its box, is cut without a sign, or comes too near to what
	 * stands beside it.
	 */
	private static final String CROWDED = """
			() => [...document.querySelectorAll('svg[role=img]')].flatMap((svg) => {
				const box = (part) => part.getBoundingClientRect();
				const apart = (one, other) => Math.max(other.left - one.right, one.left - other.right,
					other.top - one.bottom, one.top - other.bottom);
				const inside = (one, other) => one.left >= other.left - 1 && one.right <= other.right + 1
					&& one.top >= other.top - 1 && one.bottom <= other.bottom + 1;
				const room = box(svg.querySelector('foreignObject'));
				const mark = box(svg.querySelector('.mark'));
				const rail = svg.querySelector('.rail') && box(svg.querySelector('.rail'));
				const rows = box(svg.querySelector('.rows'));
				const cutSilently = (part) => part.scrollWidth > part.clientWidth && getComputedStyle(part).textOverflow !== 'ellipsis';
				const halfShown = (part) => rows.height > 0 && box(part).top < rows.bottom - 1 && box(part).bottom > rows.bottom + 1;
				const parts = [...svg.querySelectorAll('.state span, .title, .by span, .album')]
					.filter((part) => box(part).width > 0 && (rows.height === 0 || box(part).top < rows.bottom - 1 || part.closest('.state')))
					.filter((part) => box(part).top < room.bottom - 1);
				const wrong = parts.filter((part) => !inside(box(part), room) || cutSilently(part) || halfShown(part)
					|| apart(words(part), mark) < 10.5);
				const times = [...svg.querySelectorAll('.time')].filter((time) => rail && apart(box(time), rail) < 4);
				return [...wrong, ...times].map((part) => `${svg.parentElement.id}: ${part.textContent}`);
				function words(part) {
					const range = document.createRange();
					range.selectNodeContents(part);
					const text = range.getBoundingClientRect();
					const own = box(part);
					return { left: Math.max(text.left, own.left), right: Math.min(text.right, own.right - parseFloat(getComputedStyle(part).paddingRight)),
						top: Math.max(text.top, own.top), bottom: Math.min(text.bottom, own.bottom) };
				}
			})""";

	/** Every line that leaves its place. */
	private static final String TOO_WIDE = """
			() => [...document.querySelectorAll('svg[role=img]')].flatMap((svg) => {
				const room = svg.querySelector('#words rect').getBBox();
				return [...svg.querySelectorAll('switch text')]
					.filter((text) => text.getBBox().x < room.x - 1 || text.getBBox().x + text.getBBox().width > room.x + room.width + 1)
					.map((text) => `${svg.parentElement.id}: ${text.textContent}`);
			})""";

	@ParameterizedTest
	@MethodSource("looksInFonts")
	void hasRoomForItsWordsInEveryLookAndFont(Look look, TestFont font) {
		Page page = cards(CardSamples.of(look, Theme.LIGHT).stream());
		font.set(page);
		assertThat(page.locator("svg[role=img]").count()).isGreaterThan(20);
		assertThat(page.evaluate(CROWDED)).isEqualTo(List.of());
	}

	// The fonts of other scripts are those of the machine.
	@ParameterizedTest
	@MethodSource("looksInFonts")
	void hasRoomForItsWordsWhereNoBrowserSetsThem(Look look, TestFont font) {
		List<String> otherScripts = Stream.of(HardText.KOREAN, HardText.EMOJI, HardText.INDIC, HardText.FANCY)
			.map((text) -> text.name().toLowerCase(Locale.ROOT))
			.toList();
		Page page = cards(CardSamples.of(look, Theme.LIGHT)
			.stream()
			.filter((sample) -> !otherScripts.contains(sample.name()))
			.map((sample) -> new Sample(sample.name(), withoutHtml(sample.svg()))));
		font.set(page);
		assertThat(page.locator("switch text").count()).isGreaterThan(20);
		assertThat(page.evaluate(TOO_WIDE)).isEqualTo(List.of());
	}

	private static String withoutHtml(String svg) {
		int start = svg.indexOf("<foreignObject");
		int end = svg.indexOf("</foreignObject>", start) + "</foreignObject>".length();
		return svg.substring(0, start) + svg.substring(end);
	}

	static Stream<Arguments> looksInFonts() {
		return Stream.of(Look.values())
			.flatMap((look) -> Stream.of(TestFont.values()).map((font) -> Arguments.of(look, font)));
	}

	private static Page cards(Stream<Sample> samples) {
		Page page = browsing.tab().page();
		page.evaluate("""
				(samples) => document.body.append(...samples.map(([name, svg]) => {
					const card = document.createElement('div');
					card.id = name;
					card.append(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
					return card;
				}))""", samples.map((sample) -> List.of(sample.name(), sample.svg())).toList());
		return page;
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
			TestPolls.pollNow(earshot.program());
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
		return TestLink.of(earshot, Output.CARD).url("card.svg");
	}

}
