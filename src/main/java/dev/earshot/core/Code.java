package dev.earshot.core;

import java.util.Locale;

/**
 * How a constant is called outside of the program: in addresses, forms, messages and what
 * other programs read.
 */
public final class Code {

	private Code() {
	}

	/**
	 * The name of a constant in lower case with hyphens.
	 * @param constant of an enum
	 * @return such as {@code bottom-left}
	 */
	public static String of(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
