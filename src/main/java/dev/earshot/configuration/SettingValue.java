package dev.earshot.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes what editors, web pages, YAML and {@code --env-file} leave around a value.
 */
final class SettingValue {

	private static final Pattern MARGIN = Pattern.compile("^[\\s\\h\\uFEFF\\u200B]+|[\\s\\h\\uFEFF\\u200B]+$");

	private static final Pattern QUOTED = Pattern.compile("(?s)([\"'])(.*)\\1");

	private SettingValue() {
	}

	// Removes one pair of quotes, and blanks and line ends around and within them.
	static String clean(String value) {
		Matcher quoted = QUOTED.matcher(trim(value));
		return quoted.matches() ? trim(quoted.group(2)) : trim(value);
	}

	static String trim(String value) {
		return MARGIN.matcher(value).replaceAll("");
	}

}
