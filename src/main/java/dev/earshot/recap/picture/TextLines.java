package dev.earshot.recap.picture;

import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.earshot.recap.picture.FontChoice.FontRun;

/**
 * Sets lines of text in a width: smaller first, then cut with an ellipsis.
 */
final class TextLines {

	private static final String ELLIPSIS = "…";

	private static final String NOTHING_SHOWN = "–";

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private final FontChoice fonts;

	TextLines(FontChoice fonts) {
		this.fonts = fonts;
	}

	/**
	 * Returns a line; empty without a text.
	 * @param size in pixels
	 * @param least the smallest size before the text is cut
	 */
	Optional<TextLayout> fit(String text, float size, float least, double width) {
		if (text.isEmpty()) {
			return Optional.empty();
		}
		List<FontRun> runs = runs(text);
		TextLayout whole = layout(runs, size);
		double scale = width / whole.getAdvance();
		if (scale >= 1) {
			return Optional.of(whole);
		}
		float smaller = (float) Math.max(least, Math.floor(size * scale));
		TextLayout small = layout(runs, smaller);
		return Optional.of((small.getAdvance() <= width) ? small : cut(text(runs), smaller, width));
	}

	private List<FontRun> runs(String text) {
		List<FontRun> runs = this.fonts.runs(CleanText.of(text));
		boolean isShown = runs.stream().anyMatch((run) -> !run.text().isBlank());
		return isShown ? runs : this.fonts.runs(NOTHING_SHOWN);
	}

	private static String text(List<FontRun> runs) {
		return runs.stream().map(FontRun::text).collect(Collectors.joining());
	}

	// Bisects, since a longer beginning is wider.
	private TextLayout cut(String text, float size, double width) {
		List<String> characters = Graphemes.of(text);
		int fits = 0;
		int tooMany = characters.size();
		while (tooMany - fits > 1) {
			int middle = (fits + tooMany) / 2;
			if (beginning(characters, middle, size).getAdvance() <= width) {
				fits = middle;
			}
			else {
				tooMany = middle;
			}
		}
		return beginning(characters, fits, size);
	}

	private TextLayout beginning(List<String> characters, int count, float size) {
		String text = String.join("", characters.subList(0, count)).stripTrailing();
		return layout(this.fonts.runs(text + ELLIPSIS), size);
	}

	private static TextLayout layout(List<FontRun> runs, float size) {
		AttributedString text = new AttributedString(text(runs));
		text.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
		text.addAttribute(TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);
		int begin = 0;
		for (FontRun run : runs) {
			int end = begin + run.text().length();
			text.addAttribute(TextAttribute.FONT, run.font().deriveFont(size), begin, end);
			begin = end;
		}
		return new TextLayout(text.getIterator(), CONTEXT);
	}

}
