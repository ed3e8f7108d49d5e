package dev.earshot.outputs.card;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The widths of characters in thousandths of the font size, as in the widest common
 * fonts, DejaVu Sans or Arial, because the font in which a card will be shown is unknown.
 */
final class CharacterWidths {

	private static final int EMOJI = 1370;

	static final int FULL = 1020;

	private static final int EMOJI_SELECTOR = 0xfe0f;

	private static final Map<Integer, Integer> LATIN = new HashMap<>();

	static {
		put(280, "'");
		put(310, "ijlı");
		put(320, " ");
		put(345, ".,|/\\·I’‘");
		put(370, "°ªº");
		put(405, ":;!¡()[]-");
		put(440, "ftr");
		put(505, "J`´\"“”");
		put(540, "csz?*");
		put(595, "Lkvxy–_¿");
		put(620, "aeoT{}");
		put(640, "bdghnpquFßðþ0123456789$£€¥«»†");
		put(695, "ABEKPRSVXYZÞ");
		put(735, "CU");
		put(785, "DGHNOQØ&");
		put(840, "w+<=>~#^");
		put(890, "M");
		put(980, "mWæ%");
		put(1020, "@œÆŒ—…™");
		put(2600, "꧁꧂");
		put(9000, "﷽");
	}

	private CharacterWidths() {
	}

	private static void put(int width, String characters) {
		characters.chars().forEach((character) -> LATIN.put(character, width));
	}

	// Returns the width of what a reader perceives as one character.
	static int of(String character) {
		boolean emoji = character.codePoints()
			.anyMatch((part) -> Character.isEmojiPresentation(part) || part == EMOJI_SELECTOR);
		return emoji ? EMOJI : character.codePoints().map(CharacterWidths::of).sum();
	}

	private static int of(int character) {
		return switch (Character.getType(character)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
			default -> isFullWidth(character) ? FULL : LATIN.getOrDefault(base(character), byScript(character));
		};
	}

	// The letter without its accents.
	private static int base(int character) {
		return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD).codePointAt(0);
	}

	private static int byScript(int character) {
		return switch (UnicodeScript.of(character)) {
			case ARABIC -> 600;
			case HEBREW, THAI, LAO -> 600;
			case HANGUL -> 970;
			case LATIN, GREEK, CYRILLIC, ARMENIAN, GEORGIAN -> letter(character);
			case DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, SYRIAC, THAANA -> 640;
			default -> isHalf(character) ? 600 : FULL;
		};
	}

	private static int letter(int character) {
		if ("ЖШЩЮ".indexOf(character) >= 0) {
			return 1100;
		}
		if ("жшщюыфмѡωψЫФМѠΩΨ".indexOf(character) >= 0) {
			return 930;
		}
		return Character.isUpperCase(character) ? 760 : 640;
	}

	// Latin letters and symbols designed for use among Chinese characters.
	private static boolean isFullWidth(int character) {
		return character >= 0xff01 && character <= 0xff60 || character >= 0xffe0 && character <= 0xffe6;
	}

	private static boolean isHalf(int character) {
		return character >= 0xff61 && character <= 0xffdc;
	}

}
