package dev.earshot.share.card;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * How wide characters are in the usual fonts without serifs, in thousandths of the font's
 * size. Nobody knows in which font a card will be read; these are a little wider than
 * most.
 */
final class Widths {

	private static final int EMOJI = 1370;

	static final int FULL = 1020;

	private static final int EMOJI_SELECTOR = 0xfe0f;

	private static final Map<Integer, Integer> LATIN = new HashMap<>();

	static {
		put(235, "'|’‘");
		put(263, "ijl");
		put(285, " .,:;!·ı");
		put(355, "ft()[]{}/\\-`´Iªº°¡“”\"");
		put(405, "r*");
		put(505, "J?^¿");
		put(525, "cskvxyz");
		put(590, "+<=>~–_#$L«»†0123456789");
		put(600, "abdeghnopquFßðþ£€¥");
		put(660, "ABCEKPRSTVXYZÞ&");
		put(765, "DGHNOQUwØ");
		put(930, "mM%æœ");
		put(980, "W@ÆŒ—…™");
		put(2600, "꧁꧂");
		put(9000, "﷽");
	}

	private Widths() {
	}

	private static void put(int width, String characters) {
		characters.chars().forEach((character) -> LATIN.put(character, width));
	}

	/**
	 * The width of what a reader takes for one character.
	 * @param character one or more code points
	 * @return thousandths of the font's size
	 */
	static int of(String character) {
		boolean emoji = character.codePoints()
			.anyMatch((part) -> Character.isEmojiPresentation(part) || part == EMOJI_SELECTOR);
		return emoji ? EMOJI : character.codePoints().map(Widths::of).sum();
	}

	private static int of(int character) {
		return switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
			default -> isFullWidth(character) ? FULL : LATIN.getOrDefault(base(character), byScript(character));
		};
	}

	// The letter below its accents.
	private static int base(int character) {
		return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD).codePointAt(0);
	}

	private static int byScript(int character) {
		return switch (UnicodeScript.of(character)) {
			case ARABIC -> 520;
			case HEBREW, THAI, LAO -> 600;
			case HANGUL -> 970;
			case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> letter(character);
			case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, SYRIAC, THAANA -> 640;
			default -> isHalf(character) ? 600 : FULL;
		};
	}

	private static int letter(int character) {
		if ("жшщюыфмѡωψЖШЩЮЫФМѠΩΨ".indexOf(character) >= 0) {
			return 930;
		}
		return Character.isUpperCase(character) ? 720 : 600;
	}

	// Letters and signs of Latin that were made to stand among Chinese characters.
	private static boolean isFullWidth(int character) {
		return character >= 0xff01 && character <= 0xff60 || character >= 0xffe0 && character <= 0xffe6;
	}

	private static boolean isHalf(int character) {
		return character >= 0xff61 && character <= 0xffdc;
	}

}
