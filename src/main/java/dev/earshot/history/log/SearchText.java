package dev.earshot.history.log;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folds names and searches to the same form, without case and accents, because databases
 * compare them in different ways.
 */
public final class SearchText {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern WILDCARDS = Pattern.compile("[!%_]");

	private static final int MAX_WORDS = 8;

	private SearchText() {
	}

	/** Returns a text without case and accents. */
	public static String fold(String text) {
		String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
		return MARKS.matcher(decomposed).replaceAll("").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	/** Returns a pattern for each word of a search, with ! as escape character. */
	public static List<String> patterns(String search) {
		return Stream.of(fold(search).split("\\s+"))
			.filter((word) -> !word.isEmpty())
			.limit(MAX_WORDS)
			.map((word) -> "%" + WILDCARDS.matcher(word).replaceAll("!$0") + "%")
			.toList();
	}

}
