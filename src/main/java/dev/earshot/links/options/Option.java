package dev.earshot.links.options;

import java.util.List;

/**
 * A setting of an output, as forms need it. Whether a value is valid is decided by
 * {@link OptionReader}.
 */
public sealed interface Option {

	/**
	 * Returns the name with the prefix of its output.
	 * @return such as {@code overlay.size}
	 */
	String name();

	/**
	 * One of several values.
	 *
	 * @param codes the valid values
	 */
	record Choice(String name, List<String> codes) implements Option {
	}

	/**
	 * A whole number.
	 *
	 * @param least the smallest valid number
	 * @param most the largest valid number
	 */
	record Range(String name, int least, int most) implements Option {
	}

	/**
	 * Yes or no.
	 */
	record YesNo(String name) implements Option {
	}

	/**
	 * Free text.
	 *
	 * @param longest the maximum number of characters
	 */
	record Text(String name, int longest) implements Option {
	}

}
