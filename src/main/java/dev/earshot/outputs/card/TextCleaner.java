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
 * Makes any text safe for XML, and splits text without damage to any script.
 */
final class TextCleaner {

	private static final int MAX_LENGTH = 500;

	// More than three marks on one letter, which no language but Hebrew uses.
	private static final Pattern EXCESS_MARKS = Pattern
		.compile("([\\p{Mn}&&\\P{IsHebrew}]{3})[\\p{Mn}&&\\P{IsHebrew}]+");

	// More than six marks, which not even biblical Hebrew uses: points, an accent and a
	// stress.
	private static final Pattern EXCESS_MARKS_OF_ANY_SCRIPT = Pattern.compile("(\\p{Mn}{6})\\p{Mn}+");

	private static final Pattern ISOLATES = Pattern.compile("[\\u2066-\\u2069]");

	private TextCleaner() {
	}

	// Removes what XML forbids and what would change the direction of the text beside it.
	static String clean(String text) {
		StringBuilder clean = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().limit(MAX_LENGTH).forEach((character) -> {
			if (Character.isWhitespace(character) || Character.getType(character) == Character.CONTROL) {
				clean.append(' ');
			}
			else if (isHarmless(character)) {
				clean.appendCodePoint(character);
			}
		});
		String low = EXCESS_MARKS.matcher(clean).replaceAll("$1");
		return EXCESS_MARKS_OF_ANY_SCRIPT.matcher(low).replaceAll("$1").strip().replaceAll(" {2,}", " ");
	}

	private static boolean isHarmless(int character) {
		boolean isNoCharacter = (character & 0xfffe) == 0xfffe || character >= 0xfdd0 && character <= 0xfdef;
		boolean turns = character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
		return !isNoCharacter && !turns && Character.getType(character) != Character.SURROGATE;
	}

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

	// By the first letter. All names of a list may be isolated, so isolates are ignored.
	static boolean isRightToLeft(String text) {
		String joined = ISOLATES.matcher(text).replaceAll("");
		return hasRightToLeft(joined) && !new Bidi(joined, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
	}

	// Splits text into what readers perceive as characters, such as a composed emoji.
	static List<String> characters(String text) {
		return parts(text, BreakIterator.getCharacterInstance(Locale.ROOT));
	}

	// Splits text where a line may be broken. Each part includes its trailing spaces.
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
