package dev.earshot.imports.exportfile.value;

import dev.earshot.core.SpotifyUri;
import org.jspecify.annotations.Nullable;

/**
 * Names and URIs as the log can store them.
 */
final class NameText {

	// As for names that Spotify's Web API tells.
	private static final int MAX_LENGTH = 500;

	private static final String ELLIPSIS = "…";

	private static final char REPLACEMENT = '\uFFFD';

	private NameText() {
	}

	/**
	 * Returns the text without what databases refuse, and no longer than any name is;
	 * {@code null} if nothing is left.
	 */
	static @Nullable String clean(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		String storable = isPlain(text) ? text : storable(text);
		return (storable.length() > MAX_LENGTH) ? truncated(storable) : storable;
	}

	// A stream of characters takes as long as all the rest of a row.
	private static boolean isPlain(String text) {
		for (int index = 0; index < text.length(); index++) {
			if (text.charAt(index) == 0 || Character.isSurrogate(text.charAt(index))) {
				return false;
			}
		}
		return true;
	}

	// Code points that are surrogates are halves of a pair without the other half.
	private static String storable(String text) {
		StringBuilder storable = new StringBuilder(text.length());
		text.codePoints()
			.filter((each) -> each != 0)
			.map((each) -> (Character.getType(each) != Character.SURROGATE) ? each : REPLACEMENT)
			.forEach(storable::appendCodePoint);
		return storable.toString();
	}

	private static String truncated(String text) {
		int end = MAX_LENGTH - ELLIPSIS.length();
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + ELLIPSIS;
	}

	/** Returns a Spotify URI; {@code null} if the text is none. */
	static @Nullable String uri(@Nullable String text) {
		String clean = clean(text);
		return (SpotifyUri.orNull(clean) != null && clean != null && !clean.endsWith(ELLIPSIS)) ? clean : null;
	}

}
