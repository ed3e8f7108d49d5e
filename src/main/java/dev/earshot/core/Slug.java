package dev.earshot.core;

import java.util.Locale;

/**
 * Turns the names of constants and types into the form used in URLs, forms, message keys
 * and JSON: lower case with hyphens.
 */
public final class Slug {

	private Slug() {
	}

	/**
	 * Returns the slug of a constant.
	 * @param constant the constant
	 * @return a name such as {@code bottom-left}
	 */
	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Returns the slug of a type.
	 * @param type the type
	 * @return a name such as {@code quota-exceeded}
	 */
	public static String of(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
