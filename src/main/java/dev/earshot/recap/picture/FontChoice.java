package dev.earshot.recap.picture;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Chooses a font for each character. A font is loaded when a text needs it; what no font
 * of Earshot has is looked for among those of the server.
 */
final class FontChoice {

	private static final int EMOJI_STYLE = 0xfe0f;

	private final Map<PictureFont, Font> loaded = new EnumMap<>(PictureFont.class);

	private final Supplier<List<Font>> installed;

	FontChoice() {
		this(() -> List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()));
	}

	FontChoice(Supplier<List<Font>> installed) {
		this.installed = installed;
	}

	/**
	 * Returns a font that has all of a character, which may consist of several code
	 * points.
	 */
	Optional<Font> of(String character) {
		Stream<Font> own = order(character).map(this::font);
		return Stream.concat(own, Stream.of(this.installed).flatMap((fonts) -> fonts.get().stream()))
			.filter((font) -> canDisplay(font, character))
			.findFirst();
	}

	private static Stream<PictureFont> order(String character) {
		Stream<PictureFont> all = Stream.of(PictureFont.values());
		return isEmoji(character) ? Stream.concat(Stream.of(PictureFont.EMOJI), all) : all;
	}

	private static boolean isEmoji(String character) {
		return character.codePoints().anyMatch((point) -> Character.isEmojiPresentation(point) || point == EMOJI_STYLE);
	}

	private static boolean canDisplay(Font font, String character) {
		return character.codePoints().filter((point) -> !isJoining(point)).allMatch((point) -> font.canDisplay(point));
	}

	// Joiners and variation selectors are no characters of their own.
	private static boolean isJoining(int point) {
		return point == 0x200c || point == 0x200d || point >= 0xfe00 && point <= EMOJI_STYLE;
	}

	private synchronized Font font(PictureFont font) {
		return this.loaded.computeIfAbsent(font, PictureFont::load);
	}

	/**
	 * Returns runs of text that have one font. A letter that no font has is written
	 * plainly, and left out if that does not help.
	 */
	List<FontRun> runs(String text) {
		List<FontRun> runs = new ArrayList<>();
		for (String character : Graphemes.of(text)) {
			if (character.isBlank()) {
				addSpace(runs, character);
			}
			else if (!isAdded(runs, character)) {
				isAdded(runs, Normalizer.normalize(character, Normalizer.Form.NFKC));
			}
		}
		return runs;
	}

	// All spaces are as wide, and one is enough where a character is left out.
	private void addSpace(List<FontRun> runs, String space) {
		if (runs.isEmpty() || !runs.getLast().text().endsWith(space)) {
			add(runs, space, font(PictureFont.OPEN_SANS));
		}
	}

	private boolean isAdded(List<FontRun> runs, String character) {
		Optional<Font> font = of(character);
		font.ifPresent((found) -> add(runs, character, found));
		return font.isPresent();
	}

	private static void add(List<FontRun> runs, String character, Font font) {
		FontRun last = runs.isEmpty() ? null : runs.getLast();
		if (last != null && last.font() == font) {
			runs.set(runs.size() - 1, new FontRun(last.text() + character, last.font()));
		}
		else {
			runs.add(new FontRun(character, font));
		}
	}

	/** A piece of text in one font. */
	record FontRun(String text, Font font) {
	}

}
