package dev.earshot.links.settings;

import dev.earshot.links.options.Option;

/**
 * An option in the form with the value that was entered, valid or not.
 */
record OptionField(Option option, String value, boolean wrong) {

	public String name() {
		return this.option.name();
	}

	// Without a dot, for message codes and element ids.
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
