package dev.earshot.links.options;

import java.util.regex.Pattern;

/**
 * Custom style may do anything but load a resource, which would tell another server who
 * is watching, and when.
 */
final class CustomStyle {

	// A backslash is an escape by which any of the others could be written differently.
	private static final Pattern LOADS = Pattern.compile("\\\\|@import|@font-face|(?:url|image|image-set|src)\\(",
			Pattern.CASE_INSENSITIVE);

	private CustomStyle() {
	}

	static boolean loadsNothing(String css) {
		return !LOADS.matcher(css).find();
	}

}
