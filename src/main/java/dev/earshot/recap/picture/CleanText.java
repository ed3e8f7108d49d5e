package dev.earshot.recap.picture;

import java.util.regex.Pattern;

/**
 * Text without what cannot be drawn: control characters, direction controls that would
 * turn the rest of a line, halves of characters, and piles of accents.
 */
final class CleanText {

	// Spaces separate words, whatever they are called.
	private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]");

	private static final Pattern PILE = Pattern.compile("(\\p{Mn}{2})\\p{Mn}+");

	private CleanText() {
	}

	static String of(String text) {
		String visible = INVISIBLE.matcher(spaced(text)).replaceAll("");
		return PILE.matcher(spaced(visible)).replaceAll("$1").strip();
	}

	private static String spaced(String text) {
		return SPACE.matcher(text).replaceAll(" ");
	}

}
