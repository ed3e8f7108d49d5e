package dev.earshot.core;

import java.util.Locale;

/**
 * Turns the names of constants and types into the form used in URLs, forms, message keys
 * and JSON: lower case with hyphens, such as {@code bottom-left}.
 */
public final class Slug {

	private Slug() {
	}

	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	public static String of(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
