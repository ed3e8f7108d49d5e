package dev.earshot.outputs.card;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import dev.earshot.artwork.TestThumbnails;
import dev.earshot.artwork.Thumbnail;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.CardOptions.Look;
import dev.earshot.links.options.CardOptions.Theme;
import dev.earshot.outputs.card.CardSamples.Sample;
import dev.earshot.presence.PublicPlayback;
import dev.earshot.statistics.ListenedMinutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardRendererTests {

	private static final Thumbnail COVER = TestThumbnails.of(640, 640);

	@ParameterizedTest
	@MethodSource("samples")
	void rendersWellFormedAccessibleImages(Sample sample) {
		Element svg = parse(sample.svg()).getDocumentElement();
		assertThat(svg.getAttribute("role")).isEqualTo("img");
		assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("title desc");
		assertThat(text(svg, "title")).isNotBlank();
		assertThat(text(svg, "desc")).isNotBlank().doesNotContain("??");
		assertThat(sample.svg()).doesNotContain(" th:", "<th:", "null", "<script", "http://www.thymeleaf");
	}

	static Stream<Sample> samples() {
		return Stream.of(Look.values())
			.flatMap((look) -> Stream.of(Theme.values()).flatMap((theme) -> CardSamples.of(look, theme).stream()));
	}

	@Test
	void keepsTheWholeTitleForScreenReaders() {
		Document svg = draw(CardOptions.DEFAULTS, HardText.ENDLESS.title(), "Paper Harbor", "Nilsa Brandt");
		assertThat(text(svg.getDocumentElement(), "title"))
			.isEqualTo("Now playing: " + HardText.ENDLESS.title().strip() + " by Paper Harbor, Nilsa Brandt");
		assertThat(text(svg.getDocumentElement(), "desc"))
			.isEqualTo("On Spotify. Album: Small Hours Almanac. 1:47 of 3:42.");
		assertThat(textLines(svg)).anyMatch((line) -> line.endsWith("…"));
	}

	@Test
	void escapesMarkup() {
		Document svg = draw(CardOptions.DEFAULTS, "<b onload=\"x\">]]>&amp;", "'\"");
		assertThat(textLines(svg)).contains("<b onload=\"x\">]]>&amp;", "'\"");
		assertThat(svg.getElementsByTagName("b").getLength()).isZero();
	}

	@Test
	void alignsRightToLeftText() {
		Document svg = draw(CardOptions.DEFAULTS, HardText.HEBREW.title(), "Paper Harbor");
		Element title = line(svg, HardText.HEBREW.title());
		assertThat(title.getAttribute("direction")).isEqualTo("rtl");
		assertThat(title.getAttribute("text-anchor")).isEqualTo("end");
		assertThat(line(svg, "Paper Harbor").getAttribute("direction")).isEmpty();
		assertThat(title.getAttribute("x")).isEqualTo(line(svg, "Paper Harbor").getAttribute("x"));
	}

	@Test
	void embedsTheWholeCoverAndLoadsNothing() {
		String svg = CardSamples.RENDERER.draw(content("Ferry at Six"), CardOptions.DEFAULTS,
				TestThumbnails.of(640, 320));
		Element image = (Element) parse(svg).getElementsByTagName("image").item(0);
		assertThat(image.getAttribute("href")).startsWith("data:image/jpeg;base64,");
		assertThat(image.getAttribute("width")).isEqualTo("112.0");
		assertThat(image.getAttribute("height")).isEqualTo("56.0");
		assertThat(svg.replaceAll("http://www.w3.org/(2000/svg|1999/xhtml)", "")).doesNotContain("http", "url(/",
				"@import");
	}

	@Test
	void followsTheReaderInTwoThemesOnly() {
		assertThat(Stream.of(Theme.values()).filter((theme) -> svg(Look.WIDE, theme).contains("prefers-color-scheme")))
			.containsExactly(Theme.AUTO, Theme.CLEAR);
	}

	@Test
	void takesItsColoursFromTheArtwork() {
		assertThat(svg(Look.WIDE, Theme.ARTWORK)).contains(COVER.palette().background(), COVER.palette().accent());
		assertThat(svg(Look.LINE, Theme.ARTWORK)).contains(COVER.palette().background()).doesNotContain("<image");
	}

	@ParameterizedTest
	@EnumSource
	void showsTheBadgeOnlyWhereItBelongs(Look look) {
		CardOptions options = new CardOptions(look, Theme.LIGHT, 480, true, true, false);
		String with = CardSamples.of(look, Theme.LIGHT).get(5).svg();
		assertThat(with).contains("fill-rule=\"evenodd\"", "Explicit.");
		assertThat(CardSamples.RENDERER.draw(content("Ferry at Six"), options, COVER)).doesNotContain("evenodd",
				"Explicit.");
	}

	@ParameterizedTest
	@EnumSource
	void hidesProgressIfItIsTurnedOff(Look look) {
		CardOptions options = new CardOptions(look, Theme.LIGHT, 480, true, false, false);
		assertThat(CardSamples.RENDERER.draw(content("Ferry at Six"), options, COVER)).doesNotContain("rail", "1:47");
	}

	@ParameterizedTest
	@CsvSource({ "WIDE,300", "WIDE,800", "TALL,300" })
	void tellsBelowHowLongThePersonListened(Look look, int width) {
		CardContent content = content("Ferry at Six").with(new ListenedMinutes(59, 600));
		CardOptions options = new CardOptions(look, Theme.LIGHT, width, true, true, true);
		Document svg = parse(CardSamples.RENDERER.draw(content, options, COVER));
		Document without = parse(CardSamples.RENDERER.draw(content("Ferry at Six"), options, COVER));
		assertThat(textLines(svg)).contains("59 min today · 10 h this week");
		assertThat(text(svg.getDocumentElement(), "desc")).endsWith("3:42. 59 min today · 10 h this week.");
		assertThat(height(svg)).isEqualTo(height(without) + 24);
	}

	@Test
	void tellsItInNoMoreSpaceThanALineHas() {
		CardContent content = content("Ferry at Six").with(new ListenedMinutes(59, 600));
		CardOptions options = new CardOptions(Look.LINE, Theme.LIGHT, 800, true, true, true);
		assertThat(CardSamples.RENDERER.draw(content, options, COVER)).doesNotContain("today");
	}

	private static int height(Document svg) {
		return Integer.parseInt(svg.getDocumentElement().getAttribute("height"));
	}

	@Test
	void saysThatNothingPlays() {
		CardContent nothing = CardContent.of(new PublicPlayback(null, null, CardSamples.NOON, null), true,
				CardSamples.NOON);
		Document svg = parse(CardSamples.RENDERER.draw(nothing, CardOptions.DEFAULTS, null));
		assertThat(text(svg.getDocumentElement(), "title")).isEqualTo("Nothing is playing");
		assertThat(textLines(svg)).containsExactly("Nothing is playing", "What plays on Spotify appears here.");
	}

	@Test
	void usesTheLanguageOfTheServer() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("card.nothing", Locale.GERMAN, "Es läuft nichts");
		messages.addMessage("card.nothing.more", Locale.GERMAN, "Was auf Spotify läuft, erscheint hier.");
		CardContent nothing = CardContent.of(new PublicPlayback(null, null, CardSamples.NOON, null), true,
				CardSamples.NOON);
		Document svg = parse(CardSamples.renderer(messages, Locale.GERMAN).draw(nothing, CardOptions.DEFAULTS, null));
		assertThat(text(svg.getDocumentElement(), "title")).isEqualTo("Es läuft nichts");
		assertThat(textLines(svg)).contains("Es läuft nichts", "Was auf Spotify läuft, erscheint hier.");
	}

	@Test
	void isNeverWiderThanItMayBe() {
		assertThat(width(Look.WIDE, 300)).isEqualTo("300");
		assertThat(width(Look.WIDE, 800)).isEqualTo("800");
		assertThat(width(Look.TALL, 300)).isEqualTo("300");
		assertThat(width(Look.TALL, 800)).isEqualTo("332");
		assertThat(Integer.parseInt(width(Look.LINE, 800))).isLessThan(400);
		assertThat(Integer.parseInt(width(Look.LINE, 300))).isLessThanOrEqualTo(300);
	}

	private static String width(Look look, int width) {
		String svg = CardSamples.RENDERER.draw(content("Ferry at Six"),
				new CardOptions(look, Theme.AUTO, width, true, true, false), COVER);
		return parse(svg).getDocumentElement().getAttribute("width");
	}

	private static String svg(Look look, Theme theme) {
		return CardSamples.RENDERER.draw(content("Ferry at Six"), new CardOptions(look, theme, 480, true, true, false),
				COVER);
	}

	private static Document draw(CardOptions options, String title, String... by) {
		return parse(CardSamples.RENDERER.draw(content(title, by), options, COVER));
	}

	private static CardContent content(String title, String... by) {
		PublicPlayback playback = CardSamples.publicPlayback(CardSamples.track(title, true, by));
		return CardContent.of(playback, true, CardSamples.NOON);
	}

	private static Document parse(String svg) {
		try {
			return DocumentBuilderFactory.newNSInstance()
				.newDocumentBuilder()
				.parse(new InputSource(new StringReader(svg)));
		}
		catch (SAXException | IOException | ParserConfigurationException ex) {
			throw new AssertionError(svg, ex);
		}
	}

	private static String text(Element svg, String name) {
		return svg.getElementsByTagName(name).item(0).getTextContent();
	}

	private static Stream<String> textLines(Document svg) {
		return lines(svg).map(Element::getTextContent).filter((text) -> !text.matches("[\\d:]+|Now playing"));
	}

	private static Element line(Document svg, String text) {
		return lines(svg).filter((line) -> line.getTextContent().equals(text)).findFirst().orElseThrow();
	}

	private static Stream<Element> lines(Document svg) {
		NodeList lines = svg.getElementsByTagName("text");
		return IntStream.range(0, lines.getLength()).mapToObj((index) -> (Element) lines.item(index));
	}

}
