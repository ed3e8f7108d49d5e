package dev.earshot.links.options;

import java.util.List;

/**
 * A setting of an output, as forms need it; {@link OptionReader} validates its values.
 */
public sealed interface Option {

	/**
	 * Returns the name with the prefix of its output.
	 * @return such as {@code overlay.size}
	 */
	String name();

	/** One of several values. */
	record Choice(String name, List<String> codes) implements Option {
	}

	/** A whole number, limits included. */
	record Range(String name, int least, int most) implements Option {
	}

	record YesNo(String name) implements Option {
	}

	/** Free text of at most {@code longest} characters. */
	record Text(String name, int longest) implements Option {
	}

}
