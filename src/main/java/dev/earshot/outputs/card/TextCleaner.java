package dev.earshot.outputs.card;

import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as people gave it, made fit to stand in XML, and taken apart where that does no
 * harm to any script.
 */
final class TextCleaner {

	private static final int LONGEST = 500;

	/** More marks on one letter than any language has but Hebrew. */
	private static final Pattern TOWER = Pattern.compile("([\\p{Mn}&&\\P{IsHebrew}]{3})[\\p{Mn}&&\\P{IsHebrew}]+");

	/** More than there are on a letter of a Bible: points, an accent and a stress. */
	private static final Pattern HIGH_TOWER = Pattern.compile("(\\p{Mn}{6})\\p{Mn}+");

	private static final Pattern ISOLATES = Pattern.compile("[\\u2066-\\u2069]");

	private TextCleaner() {
	}

	/**
	 * Takes out what XML forbids and what would turn around the text beside it.
	 * @param text any text
	 * @return one line of whole characters
	 */
	static String clean(String text) {
		StringBuilder clean = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().limit(LONGEST).forEach((character) -> {
			if (Character.isWhitespace(character) || Character.getType(character) == Character.CONTROL) {
				clean.append(' ');
			}
			else if (isHarmless(character)) {
				clean.appendCodePoint(character);
			}
		});
		String low = TOWER.matcher(clean).replaceAll("$1");
		return HIGH_TOWER.matcher(low).replaceAll("$1").strip().replaceAll(" {2,}", " ");
	}

	private static boolean isHarmless(int character) {
		boolean isNoCharacter = (character & 0xfffe) == 0xfffe || character >= 0xfdd0 && character <= 0xfdef;
		boolean turns = character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
		return !isNoCharacter && !turns && Character.getType(character) != Character.SURROGATE;
	}

	/**
	 * Names in a row, each in its own direction.
	 * @param names in order
	 * @return a list as it is read
	 */
	static String list(List<String> names) {
		boolean mixed = names.stream().anyMatch(TextCleaner::hasRightToLeft);
		return names.stream()
			.map(TextCleaner::clean)
			.map((name) -> mixed ? "\u2068" + name + "\u2069" : name)
			.collect(Collectors.joining(", "));
	}

	private static boolean hasRightToLeft(String text) {
		return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
	}

	/**
	 * Whether a line begins at its right end. What stands in isolation says nothing of
	 * that, but all names of a list may stand so.
	 * @param text a line
	 * @return what its first letter says
	 */
	static boolean isRightToLeft(String text) {
		String joined = ISOLATES.matcher(text).replaceAll("");
		return hasRightToLeft(joined) && !new Bidi(joined, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
	}

	/**
	 * What a reader takes for characters: an emoji of five parts is one.
	 * @param text any text
	 * @return its parts in order
	 */
	static List<String> characters(String text) {
		return parts(text, BreakIterator.getCharacterInstance(Locale.ROOT));
	}

	/**
	 * The parts between which a line may be broken.
	 * @param text any text
	 * @return its parts in order, with the spaces at their ends
	 */
	static List<String> words(String text) {
		return parts(text, BreakIterator.getLineInstance(Locale.ROOT));
	}

	private static List<String> parts(String text, BreakIterator breaks) {
		List<String> parts = new ArrayList<>();
		breaks.setText(text);
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
			parts.add(text.substring(start, end));
			start = end;
		}
		return parts;
	}

}
