package dev.earshot.core;

import org.jspecify.annotations.Nullable;

/**
 * Text that was entered into a field of one line. A browser sends no control characters
 * from such a field; other programs may.
 */
public final class OneLine {

	private static final String LINE_END = "[\\t-\\r\\x85\\u2028\\u2029]";

	private OneLine() {
	}

	/**
	 * Returns the text with spaces instead of tabs and line ends, without other control
	 * characters, and without white space around it; an empty text if there is none.
	 */
	public static String of(@Nullable String text) {
		return (text != null) ? text.replaceAll(LINE_END, " ").replaceAll("\\p{Cc}", "").strip() : "";
	}

}
