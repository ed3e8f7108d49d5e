package dev.earshot.links.options;

import java.util.List;

/**
 * One thing about an output that its owner can choose, for forms: {@link OptionReader}
 * knows what is possible, because it has to refuse the rest.
 */
public sealed interface Option {

	/**
	 * The name with its output before it.
	 * @return such as {@code overlay.size}
	 */
	String name();

	/**
	 * One of a few.
	 *
	 * @param name the name
	 * @param codes what is possible
	 */
	record Choice(String name, List<String> codes) implements Option {
	}

	/**
	 * A whole number.
	 *
	 * @param name the name
	 * @param least the least that is possible
	 * @param most the most that is possible
	 */
	record Range(String name, int least, int most) implements Option {
	}

	/**
	 * Yes or no.
	 *
	 * @param name the name
	 */
	record YesNo(String name) implements Option {
	}

	/**
	 * Free text.
	 *
	 * @param name the name
	 * @param longest how many characters are possible
	 */
	record Text(String name, int longest) implements Option {
	}

}
