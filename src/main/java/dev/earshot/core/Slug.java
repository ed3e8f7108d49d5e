package dev.earshot.core;

import java.util.Locale;

/**
 * How a constant or a type is called outside of the program: in addresses, forms,
 * messages and what other programs read.
 */
public final class Slug {

	private Slug() {
	}

	/**
	 * The name of a constant in lower case with hyphens.
	 * @param constant of an enum
	 * @return such as {@code bottom-left}
	 */
	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The name of a type in lower case with hyphens.
	 * @param type with a name of several words
	 * @return such as {@code quota-exceeded}
	 */
	public static String of(Class<?> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
