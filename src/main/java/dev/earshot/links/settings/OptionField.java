package dev.earshot.links.settings;

import dev.earshot.links.options.Option;

/**
 * An option as a form shows it.
 *
 * @param option what can be chosen
 * @param value what is typed or chosen
 * @param wrong whether that cannot be accepted
 */
record OptionField(Option option, String value, boolean wrong) {

	public String name() {
		return this.option.name();
	}

	/**
	 * Its name where a dot would be in the way: in messages and as the id of an element.
	 * @return such as {@code overlay-size}
	 */
	public String id() {
		return name().replace('.', '-');
	}

	public String kind() {
		return switch (this.option) {
			case Option.Choice _ -> "choice";
			case Option.Range _ -> "range";
			case Option.YesNo _ -> "yes-no";
			case Option.Text _ -> "text";
		};
	}

}
