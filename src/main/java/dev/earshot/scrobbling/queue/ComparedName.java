package dev.earshot.scrobbling.queue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a track or artist, without what services write differently.
 *
 * @param words in lower case, with one space between two
 * @param letters the words without the spaces
 */
record ComparedName(String words, String letters) {

	private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

	static ComparedName of(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
		String words = NO_LETTERS.matcher(plain).replaceAll(" ").strip();
		return words.isEmpty() ? new ComparedName(plain, plain) : new ComparedName(words, words.replace(" ", ""));
	}

	boolean isSame(ComparedName other) {
		return !this.letters.isEmpty() && this.letters.equals(other.letters);
	}

	/** Whether one of the names is the other with more words. */
	boolean isAlike(ComparedName other) {
		return isSame(other) || holds(other) || other.holds(this);
	}

	private boolean holds(ComparedName other) {
		return !other.words.isEmpty() && (" " + this.words + " ").contains(" " + other.words + " ");
	}

}
