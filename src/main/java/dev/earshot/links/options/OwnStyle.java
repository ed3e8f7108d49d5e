package dev.earshot.links.options;

import java.util.regex.Pattern;

/**
 * Style that an owner has written. It may do anything but load something: that would tell
 * another server who looks, and when.
 */
final class OwnStyle {

	// With a backslash, any of these could be spelled so that nobody recognises it.
	private static final Pattern LOADS = Pattern.compile("\\\\|@import|@font-face|(?:url|image|image-set|src)\\(",
			Pattern.CASE_INSENSITIVE);

	private OwnStyle() {
	}

	static boolean loadsNothing(String css) {
		return !LOADS.matcher(css).find();
	}

}
