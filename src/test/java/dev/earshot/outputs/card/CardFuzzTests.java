package dev.earshot.outputs.card;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.earshot.fuzz.Choice;
import dev.earshot.fuzz.Lines;
import dev.earshot.fuzz.Seeds;
import dev.earshot.links.options.CardOptions;
import dev.earshot.links.options.CardOptions.Look;
import dev.earshot.links.options.CardOptions.Theme;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Progress;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardFuzzTests {

	private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "style", "defs", "clipPath", "g", "rect",
			"circle", "path", "use", "image", "text", "switch", "foreignObject", "h:div", "h:p", "h:span");

	private static final List<Look> LOOKS = List.of(Look.values());

	private final DocumentBuilder parser = parser();

	private static DocumentBuilder parser() {
		try {
			DocumentBuilder parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
			parser.setErrorHandler(null);
			return parser;
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@MethodSource
	@FuzzTest
	void isWellFormedAndHasNoElementsOfATitle(byte[] input) throws Exception {
		Choice choice = Choice.of(input, LOOKS.size());
		Lines lines = Lines.of(choice.rest(), 3);
		String svg = svg(choice.from(LOOKS), lines.get(0), lines.get(1), lines.get(2));
		Document card = this.parser.parse(new InputSource(new StringReader(svg)));
		NodeList elements = card.getElementsByTagName("*");
		for (int index = 0; index < elements.getLength(); index++) {
			assertThat(elements.item(index).getNodeName()).isIn(ELEMENTS);
		}
		assertThat(svg).hasSizeLessThan(40_000);
	}

	private static String svg(Look look, String title, String artist, String album) {
		Progress progress = new Progress(Duration.ofMinutes(1), Duration.ofMinutes(3), true, CardSamples.NOON);
		Playback.Track track = new Playback.Track(null, title.isBlank() ? "x" : title, null,
				List.of(new Link(artist.isBlank() ? "x" : artist, null)),
				album.isBlank() ? null : new Link(album, null), null, true, progress);
		CardContent content = CardContent.of(CardSamples.publicPlayback(track), true, CardSamples.NOON);
		return CardSamples.RENDERER.draw(content, new CardOptions(look, Theme.DARK, 480, true, true, false), null);
	}

	static Stream<byte[]> isWellFormedAndHasNoElementsOfATitle() {
		return Seeds.withChoices(LOOKS.size(),
				Seeds.of("Ferry at Six\nPaper Harbor\nSlow Lights",
						"</text><script>alert(1)</script>\n]]>&amp;&#x0;\n\"'<!--", "שלום עולם\nمرحبا\n\u202e\u2066x",
						"\uFFFE\uD83D\uDE00 e\u0301\u0301\u0301\u0301\u0301\n\uFDD0\u0000\u001b\n\u200b"));
	}

}
